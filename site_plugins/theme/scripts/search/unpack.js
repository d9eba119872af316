// The search module, a third as long on its way: most of it lies deflated beside this file, since not every server
// presses what it sends.

const HERE = import.meta.url;

async function unpack() {
  const response = await fetch(new URL("engine.deflate", HERE));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const stream = response.body.pipeThrough(new DecompressionStream("deflate"));
  const code = `const HERE = ${JSON.stringify(HERE)};\n${await new Response(stream).text()}`;
  return import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
}

// A site whose policy forbids code from anything but its files takes the whole module.
export const { search, openIndex, foldText, parseQuery } = await unpack().catch(() => import("./engine-whole.js"));
