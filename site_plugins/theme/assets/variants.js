// Changing over between the scripts: keeps anchor, query and place; remembers the choice and offers it.

;(() => {
  const CHOICE = "bulletin-script"
  const PLACE = "bulletin-place"
  const OFFERS = {
    "zh-Hans": { text: "您上次选择了简体版。", open: "打开简体版", close: "关闭" },
    "zh-Hant": { text: "您上次選擇了繁體版。", open: "開啟繁體版", close: "關閉" },
    "zh-Hant-HK": { text: "您上次選擇了繁體（香港）版。", open: "開啟繁體（香港）版", close: "關閉" },
  }
  // What a reader sees the top of: twins have the same elements in the same order.
  const BLOCKS = ":is(h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, figcaption)"

  // Storage may be shut off by the browser; the switch is a plain link then.
  function recall(store, key) {
    try {
      return window[store].getItem(key)
    } catch {
      return null
    }
  }

  function remember(store, key, value) {
    try {
      window[store].setItem(key, value)
    } catch {
      // nothing is kept
    }
  }

  /** Beside an article stands what does not scroll with it. */
  function allBlocks() {
    const area = document.querySelector("[data-article]") ?? document.querySelector("main")
    return area ? [...area.querySelectorAll(BLOCKS)] : []
  }

  /** The first block that is not scrolled away, and how far its top is from the window's. */
  function firstInSight() {
    const blocks = allBlocks()
    const index = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0)
    return index < 0 || window.scrollY === 0 ? null : { index, top: blocks[index].getBoundingClientRect().top }
  }

  function follow(event) {
    const link = event.currentTarget
    link.search = location.search
    link.hash = location.hash
    remember("localStorage", CHOICE, link.hreflang)
    const sight = firstInSight()
    if (sight) remember("sessionStorage", PLACE, JSON.stringify({ path: link.pathname, ...sight }))
  }

  function returnToPlace() {
    const place = JSON.parse(recall("sessionStorage", PLACE) ?? "null")
    if (place?.path !== location.pathname) return
    window.sessionStorage.removeItem(PLACE)
    const block = allBlocks()[place.index]
    const top = block && block.getBoundingClientRect().top + window.scrollY - place.top
    if (block) window.scrollTo({ top, behavior: "instant" })
  }

  function button(label, onClick) {
    const element = document.createElement("button")
    element.type = "button"
    element.textContent = label
    element.addEventListener("click", onClick)
    return element
  }

  /** A line at the foot of the window, where the page is not in the script chosen last. */
  function offer(switches) {
    const choice = recall("localStorage", CHOICE)
    const link = switches.find((item) => item.hreflang === choice)
    if (!link || !OFFERS[choice]) return
    const notice = document.createElement("aside")
    notice.className = "variant-notice"
    notice.lang = choice
    notice.append(OFFERS[choice].text)
    const close = () => {
      remember("localStorage", CHOICE, document.documentElement.lang)
      notice.remove()
    }
    notice.append(button(OFFERS[choice].open, () => link.click()), button(OFFERS[choice].close, close))
    document.body.append(notice)
  }

  const switches = [...document.querySelectorAll("a[data-variant-switch]")]
  for (const link of switches) link.addEventListener("click", follow)
  returnToPlace()
  offer(switches)
})()
