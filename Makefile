# Everything is run through this file, by people and by CI alike: `make help` lists it.
# It needs python3 (3.11 or newer, with venv), make and git. All paths are relative, so that
# the project may lie in a folder with spaces or Chinese characters in its name.

.DEFAULT_GOAL := help
.PHONY: help site serve convert check test tools hooks score bench-convert bench-search bench-variants train-context lock clean

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
RUN := $(VENV)/bin/python -m
SEEDS := $(wildcard seeds/*.*)

# What the tests use beside Python: a browser, Chinese fonts for it, what its driver is linked to, the PDF tools, and a
# reader of shell scripts.
TEST_PACKAGES := chromium fonts-noto-cjk libatomic1 poppler-utils shellcheck

# Messages are in the language of the terminal. Its encoding is set to UTF-8: in that of the locale Python reads the
# project's place, and with any other, or a locale that is not installed, a folder with a Chinese name is not found.
LOCALE := $(or $(LC_ALL),$(LC_MESSAGES),$(LANG))
export LANG := $(LOCALE)
export LC_CTYPE := C.UTF-8
unexport LC_ALL LC_MESSAGES
# $(call say,ENGLISH,CHINESE)
say = echo "$(if $(filter zh%,$(LOCALE)),$(2),$(1))"

# Material for MkDocs prints a notice about MkDocs 2, which we do not use.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help: ## Show this list · 显示本列表
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

# Not --quiet: it hides the warnings before --strict can count them, and the build would pass with broken links.
site: convert ## Convert the seeds and build the site · 转换原稿并生成网站
	@$(RUN) mkdocs build --strict
	@$(call say,The site is in site/. Look at it: open site/index.html or run make serve.,网站已生成在 site/。查看：打开 site/index.html，或运行 make serve。)

serve: convert ## Show the site and follow every change · 本机预览，随改随见 (PORT=8000)
	@$(RUN) mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

# Findings of severity error (status 1) are shown and do not hold up the site: the pages are written, and the
# editor mends them there. A seed that cannot be read (status 2) stops.
convert: $(VENV)/.installed ## Convert seeds/ into content/ · 把 seeds/ 转成 content/
	@test -z "$(strip $(SEEDS))" || $(VENV)/bin/bulletin convert seeds/*.* --content content || { \
	  status=$$?; test $$status -eq 1 || exit $$status; \
	  $(call say,The seeds have errors: see the lines above and mend the pages in content/.,原稿有错误：请看上面各行，并在 content/ 中改正。); }

check: $(VENV)/.installed ## Check style and types · 检查代码风格与类型
	@$(RUN) ruff check
	@$(RUN) ruff format --check
	@$(RUN) mypy

test: check tools ## Run all checks and tests · 运行全部检查与测试
	@$(RUN) pytest --numprocesses 2

tools: ## Install the browser and fonts that tests need · 安装测试所需的浏览器与字体
	@if ! command -v dpkg-query >/dev/null; then \
	  $(call say,The tests need $(TEST_PACKAGES). CHROMIUM=/path names the browser.,测试需要 $(TEST_PACKAGES)。浏览器的位置可用 CHROMIUM=/path 指定。); exit 0; \
	fi; \
	missing=; for name in $(TEST_PACKAGES); do \
	  dpkg-query --show --showformat '$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$name"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then \
	  $(call say,The tests need:$$missing. Install them: sudo apt-get install$$missing,测试需要：$$missing。请安装：sudo apt-get install$$missing); exit 1; \
	fi; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get update -qq && apt-get install -qq --yes --no-install-recommends $$missing >/dev/null

hooks: $(VENV)/.installed ## Check before every commit · 每次提交前自动检查
	@$(RUN) pre_commit install

# Bulletins with exact labels and their scorer; see bench/score.py.
BULLETINS ?= ../shared/bulletins

score: $(VENV)/.installed ## Score the converter on labelled bulletins · 用标注样本给转换打分 (BULLETINS=FOLDER)
	@$(VENV)/bin/python bench/score.py '$(BULLETINS)'

bench-convert: $(VENV)/.installed ## Measure the converter · 测量原稿转换
	@$(RUN) pip install --quiet --group bench
	@$(VENV)/bin/python bench/convert.py

bench-search: $(VENV)/.installed ## Measure the search · 测量搜索 (ARTICLES=1300)
	@$(RUN) pip install --quiet --group bench
	@PYTHONPATH=tests $(VENV)/bin/python bench/search.py --articles $(or $(ARTICLES),1300)

# Taiwan's gazette, as bench/train_context.py takes it; without it the measure leaves it out.
GAZETTE ?=

bench-variants: $(VENV)/.installed ## Measure the conversion of scripts · 测量简繁转换 (GAZETTE=FILE)
	@$(RUN) pip install --quiet --group bench
	@$(VENV)/bin/python bench/variants.py $(if $(GAZETTE),--gazette '$(GAZETTE)') $(if $(wildcard site/index.html),--pages site)

train-context: $(VENV)/.installed ## Train the model of contexts anew · 重新训练上下文模型 (GAZETTE=FILE)
	@$(VENV)/bin/python bench/train_context.py '$(GAZETTE)'

lock: ## Pin all dependencies anew · 重新锁定依赖版本
	@$(PYTHON) -m venv .cache/lock && .cache/lock/bin/python -m pip install --quiet uv
	@.cache/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command 'make lock' \
	  --group dev --output-file requirements.lock pyproject.toml

clean: ## Remove what can be made again · 删除可重新生成的文件
	@rm -rf $(VENV) site .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage

# A new lock means a new environment, so that nothing stale stays in it.
$(VENV)/.locked: requirements.lock
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  $(call say,Python 3.11 or newer with venv is needed. On Debian: apt-get install python3-venv,需要带 venv 的 Python 3.11 或更新版本。Debian 上请运行：apt-get install python3-venv); exit 1; }
	@$(call say,Setting up .venv; this takes a minute the first time.,正在准备 .venv，首次约需一分钟。)
	@$(PYTHON) -m venv --clear $(VENV)
	@$(RUN) pip install --quiet --only-binary :all: --require-hashes --requirement requirements.lock
	@touch $@

$(VENV)/.installed: $(VENV)/.locked pyproject.toml
	@$(RUN) pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@
