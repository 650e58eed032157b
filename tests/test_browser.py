"""The chat panel and the widgets where they are used: in a real JupyterLab, in a headless Chromium.

With MICROGPT_SHOTS set to a folder, pictures of the panel are saved there (MICROGPT_THEME=dark for the dark theme).
"""

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
NOTEBOOK = "09_chat_panel.ipynb"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OFFLINE = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
           "--disable-sync", "--disable-quic", "--no-first-run"]
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium found: apt-get install chromium")
SECOND = 1000   # Playwright counts in milliseconds
SLOW_MODEL = """
def slowly(*args, forward=panel.session.model.forward, **kwargs):
    logits = forward(*args, **kwargs)
    if os.path.exists("slow"):
        time.sleep(0.05)
        logits[..., [tokenizer.eos_token_id, tokenizer.convert_tokens_to_ids("<|end|>")]] = float("-inf")
    return logits

panel.session.model.forward = slowly
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def copy_chapter(target: Path) -> None:
    """The chapter without outputs. A cell at its end makes the model slow while there is a file named `slow` beside it:
    every token takes 50 ms and none ends the answer, so that there is time to press Stop."""
    chapter = json.loads((HOME / "notebooks" / NOTEBOOK).read_text(encoding="utf-8"))
    for cell in chapter["cells"]:
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)
    chapter["cells"].append({"cell_type": "code", "id": "slow-model", "metadata": {}, "outputs": [],
                             "execution_count": None, "source": SLOW_MODEL})
    target.write_text(json.dumps(chapter), encoding="utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The folder that JupyterLab shows: a copy of the chapter is in it."""
    folder = tmp_path_factory.mktemp("pages")
    copy_chapter(folder / NOTEBOOK)
    return folder


@contextmanager
def running_lab(tmp_path: Path, *arguments, cwd: Path = HOME):
    """A JupyterLab of our own with settings of its own, started in `cwd`: gives (its address, its token)."""
    settings = tmp_path / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    (settings / "notification.jupyterlab-settings").write_text('{"fetchNews": "false", "checkForUpdates": false}')
    tracker = tmp_path / "settings" / "@jupyterlab" / "notebook-extension"
    tracker.mkdir(parents=True)
    (tracker / "tracker.jupyterlab-settings").write_text('{"windowingMode": "none"}')   # all cells are on the page
    theme = "JupyterLab Dark" if os.environ.get("MICROGPT_THEME") == "dark" else "JupyterLab Light"
    (settings / "themes.jupyterlab-settings").write_text(f'{{"theme": "{theme}"}}')
    port, token = free_port(), secrets.token_hex(16)
    environment = {**os.environ, "MICROGPT_HOME": str(HOME), "PYTHONPATH": str(HOME),
                   "JUPYTER_CONFIG_DIR": str(tmp_path / "config"), "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"),
                   "JUPYTERLAB_SETTINGS_DIR": str(tmp_path / "settings"),
                   "JUPYTERLAB_WORKSPACES_DIR": str(tmp_path / "workspaces")}
    with open(tmp_path / "lab.log", "w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *arguments, "--no-browser", "--allow-root", "--ip=127.0.0.1",
             f"--port={port}", "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}"],
            env=environment, stdout=log, stderr=subprocess.STDOUT, cwd=cwd)
    try:
        wait_for_server(f"http://127.0.0.1:{port}/api/status?token={token}", server, tmp_path / "lab.log")
        yield f"http://127.0.0.1:{port}", token
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def lab(pages, tmp_path_factory):
    """The address, token included, of the chapter's copy in JupyterLab."""
    with running_lab(tmp_path_factory.mktemp("lab"), cwd=pages) as (address, token):
        yield f"{address}/lab/tree/{NOTEBOOK}?token={token}&reset"


def wait_for_server(address: str, server, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while server.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium."""
    with playwright.sync_playwright() as tools:
        playwright.expect.set_options(timeout=30 * SECOND)
        opened = tools.chromium.launch(executable_path=CHROMIUM, args=OFFLINE)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def running_panel(lab, browser):
    """The panel of the chapter, open in JupyterLab and run from its first cell to its last."""
    opened = browser.new_page(viewport={"width": 1300, "height": 1000}, device_scale_factor=2)
    opened.set_default_timeout(30 * SECOND)
    opened.add_init_script("window.alert = () => { window.alerted = true }")
    opened.goto(lab)
    wait_idle(opened, 60)   # before that, Run All meets a dialog that asks for a kernel
    run_all(opened)
    panel = Panel(opened)
    opened.locator(".jp-Cell", has_text="panel.session.model.forward = slowly").locator(
        ".jp-InputPrompt", has_text=re.compile(r"\d")).wait_for(timeout=100 * SECOND)
    return panel


def wait_idle(page, seconds: float) -> None:
    page.locator("#jp-main-statusbar").get_by_text(re.compile(r"\| Idle")).wait_for(timeout=seconds * SECOND)


def run_all(page) -> None:
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


class Panel:
    """The parts of the panel as a reader finds them on the page."""

    def __init__(self, page):
        self.page = page
        self.box = page.locator(".widget-vbox", has=page.get_by_placeholder("Write a message")).first
        self.box.wait_for(timeout=100 * SECOND)
        self.field = self.box.get_by_placeholder("Write a message")
        self.log = self.box.get_by_role("log")
        self.notice = self.box.get_by_role("status")

    def button(self, name: str):
        return self.box.get_by_role("button", name=name, exact=True)

    def send(self, text: str) -> None:
        self.field.fill(text)
        self.field.press("Enter")

    def bubbles(self) -> list[str]:
        """The texts of the messages, in order."""
        return self.log.locator("div[dir=auto]").all_inner_texts()

    def set_slider(self, name: str, value: str) -> None:
        """Type a value into the number beside the slider whose label starts with `name`."""
        readout = self.box.locator(".widget-slider", has_text=name).locator(".widget-readout")
        readout.click()
        readout.fill(value)
        readout.press("Enter")
        playwright.expect(readout).to_have_text(value)

    def wait_for_bubbles(self, count: int) -> None:
        playwright.expect(self.log.locator("div[dir=auto]")).to_have_count(count)

    def wait_until_done(self) -> None:
        playwright.expect(self.button("Send")).to_be_enabled()

    def new_chat(self) -> None:
        self.button("New chat").click()
        self.wait_for_bubbles(0)
        self.wait_until_done()

    def picture(self, name: str) -> None:
        if os.environ.get("MICROGPT_SHOTS"):
            folder = Path(os.environ["MICROGPT_SHOTS"])
            folder.mkdir(parents=True, exist_ok=True)
            self.box.screenshot(path=str(folder / name))


@pytest.fixture
def panel(running_panel):
    """The panel as after New chat, ready for the next test."""
    running_panel.box.scroll_into_view_if_needed()
    running_panel.new_chat()
    return running_panel


def test_two_messages_are_answered_and_the_sliders_count(panel):
    # leaving the field sends nothing
    panel.field.fill("Hello!")
    panel.log.click()
    time.sleep(1)
    assert panel.bubbles() == [] and panel.field.input_value() == "Hello!"
    assert panel.button("Send").is_enabled()

    # Enter sends, and the second message goes by the button
    panel.field.press("Enter")
    panel.wait_for_bubbles(2)
    panel.wait_until_done()
    assert panel.bubbles()[0] == "Hello!" and panel.field.input_value() == ""
    assert panel.bubbles()[1] and "▍" not in panel.bubbles()[1]

    panel.field.fill("Tell me a joke.")
    panel.button("Send").click()
    panel.wait_for_bubbles(4)
    panel.wait_until_done()
    assert panel.bubbles()[2] == "Tell me a joke." and panel.bubbles()[3]
    panel.picture("panel.png")

    # both sliders reach the model: at temperature 0 and as the first message, a question has one answer
    panel.set_slider("temperature", "0.0")
    panel.set_slider("top_k", "7")
    panel.new_chat()
    answers = set()
    for _ in range(2):
        panel.send("Tell me a joke.")
        panel.wait_for_bubbles(2)
        panel.wait_until_done()
        answers.add(panel.bubbles()[1])
        panel.new_chat()
    assert len(answers) == 1


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script><b>no</b> **no**", "<img src=x onerror=alert(1)> $x^2$"])
def test_what_looks_like_html_stays_text(panel, hostile):
    panel.send(hostile)
    panel.wait_for_bubbles(2)
    panel.wait_until_done()
    assert panel.bubbles()[0] == hostile
    assert panel.log.locator("script, img, strong, mjx-container").count() == 0
    assert not panel.page.evaluate("window.alerted")


def test_the_end_of_a_long_conversation_stays_in_view(panel):
    for count in (2, 4, 6):
        panel.send("cat " * 110)
        panel.wait_for_bubbles(count)
        panel.wait_until_done()
    box = panel.log.evaluate_handle("log => log.closest('.widget-box')")
    assert box.evaluate("box => box.scrollHeight > box.clientHeight")
    playwright.expect(panel.log.locator("div[dir=auto]").last).to_be_in_viewport()
    end = panel.log.evaluate("log => log.getBoundingClientRect().bottom - "
                             "log.closest('.widget-box').getBoundingClientRect().bottom")
    assert abs(end) < 12                      # the last line ends where the box ends


def test_stop_in_the_middle_of_a_streaming_answer(panel, pages):
    (pages / "slow").touch()
    panel.set_slider("temperature", "2.0")    # wild talk takes long to find its end
    panel.set_slider("top_k", "0")
    panel.send("Tell me a story.")
    panel.wait_for_bubbles(2)
    lengths = [len(panel.bubbles()[1])]
    while len(set(lengths)) < 4:              # it grows while we watch
        time.sleep(0.1)
        lengths.append(len(panel.bubbles()[1]))
        assert len(lengths) < 100
    assert lengths == sorted(lengths)

    # a second message is refused and kept
    panel.send("Are you done?")
    playwright.expect(panel.notice).to_contain_text("still being written")
    assert panel.field.input_value() == "Are you done?" and len(panel.bubbles()) == 2
    wait_idle(panel.page, 5)                  # the kernel is free for other cells meanwhile
    panel.picture("panel-streaming.png")

    panel.button("Stop").click()
    playwright.expect(panel.notice).to_have_text("Stopped.")
    panel.wait_until_done()
    stopped = panel.bubbles()[1]
    time.sleep(0.5)
    assert panel.bubbles()[1] == stopped      # and it has ended for good
    wait_idle(panel.page, 10)
    panel.button("Send").click()
    panel.wait_for_bubbles(4)                 # the panel goes on, with the text that was kept
    panel.button("New chat").click()
    panel.wait_for_bubbles(0)


def test_the_command_of_the_readme_shows_the_first_chapter_with_its_picture(browser, tmp_path):
    """`jupyter lab notebooks/00_welcome.ipynb`, started in the course folder."""
    with running_lab(tmp_path, "notebooks/00_welcome.ipynb") as (address, token):
        page = browser.new_page()
        page.goto(f"{address}/lab/tree/00_welcome.ipynb?token={token}&reset")
        picture = page.locator(".jp-Notebook img[src*=pictures]")
        picture.wait_for(state="attached", timeout=60 * SECOND)
        page.wait_for_function("picture => picture.complete && picture.naturalWidth > 100",
                               arg=picture.element_handle(), timeout=30 * SECOND)
        page.close()


WIDGETS = """
from coursekit import widgets
from microgpt.data import load_texts
from microgpt.model import load_checkpoint
from microgpt.tokenizer import DATA_DIR, BPETokenizer, find_home

cat = "The cat sat on the mat because it was tired."
bpe = BPETokenizer().train([cat] * 2, 290)
model, _ = load_checkpoint(find_home() / "assert" / "micro_gpt_story.pth")
=== tokens
widgets.token_explorer()
=== merges
widgets.merge_stepper(bpe, cat)
=== shapes
widgets.shape_explorer()
=== attention
widgets.attention_explorer(model, cat)
=== sampling
widgets.sampling_xray(model, "The cat")
=== mask
widgets.loss_mask_viewer()
=== dashboard
from coursekit.dashboard import training_dashboard
from microgpt.data import TokenBatches, encode_texts
from microgpt.model import GPTConfig, MicroGPT
from microgpt.tokenizer import load_tokenizer
from microgpt.training import TrainConfig

tokenizer = load_tokenizer()
batches = TokenBatches(encode_texts([cat] * 40, tokenizer), batch_size=4, block_size=16)
small = MicroGPT(GPTConfig(len(tokenizer), 64, 1, 2, 32))
training_dashboard(small, batches, batches, TrainConfig(max_steps=100_000, eval_every=50_000), tokenizer=tokenizer)
=== broken
widgets.break_it(load_texts(DATA_DIR / "stories_en.jsonl")["text"][:40], steps=10)
"""


@pytest.fixture(scope="module")
def widget_cells(browser, tmp_path_factory):
    """A notebook with one widget per cell, run in JupyterLab: name -> the cell on the page."""
    folder = tmp_path_factory.mktemp("widgets")
    start, *cells = WIDGETS.split("=== ")
    named = {"start": start, **dict(cell.split("\n", 1) for cell in cells)}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {
        "name": "python3", "display_name": "Python 3", "language": "python"}}, "cells": [
        {"cell_type": "code", "id": name, "metadata": {}, "outputs": [], "execution_count": None, "source": source.strip()}
        for name, source in named.items()]}
    (folder / "widgets.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    with running_lab(tmp_path_factory.mktemp("widget-lab"), cwd=folder) as (address, token):
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        page.set_default_timeout(30 * SECOND)
        page.goto(f"{address}/lab/tree/widgets.ipynb?token={token}&reset")
        wait_idle(page, 60)
        run_all(page)
        found = {name: page.locator(".jp-Notebook .jp-CodeCell").nth(at) for at, name in enumerate(named)}
        found["broken"].locator(".jp-OutputArea img").wait_for(timeout=100 * SECOND)
        yield found
        page.close()


def write(cell) -> None:
    cell.locator("input[type=text]").last.fill("hello, 你好")


def step(cell) -> None:
    """One step up on the last slider, by the keyboard."""
    cell.locator(".noUi-handle").last.press("ArrowRight")


def first_step(cell) -> None:
    """One step up on the first slider, by the keyboard."""
    cell.locator(".noUi-handle").first.press("ArrowRight")


def train_without_norms(cell) -> None:
    cell.locator("select").select_option("norms")
    cell.get_by_role("button", name="Train", exact=True).press("Enter")


@pytest.mark.parametrize("name, act, says", [
    ("tokens", write, r"^9 characters, 13 bytes"), ("merges", step, r"^merge 21 joins"),
    ("shapes", step, r"^the number 8 of token 1"), ("mask", write, r"tokens are trained"),
    ("attention", first_step, r"looks at"), ("sampling", first_step, r"▸"),
    ("broken", train_without_norms, r"whole: .* without norms: "),
])
def test_a_widget_answers_on_the_page(widget_cells, name, act, says):
    cell = widget_cells[name]
    cell.scroll_into_view_if_needed()
    picture, line = cell.locator(".jp-OutputArea img"), cell.locator(".jp-OutputArea .widget-html").last
    playwright.expect(picture).to_have_count(1)          # the live widget stands in place of the static picture
    before, said = picture.get_attribute("src"), line.inner_text()
    act(cell)
    cell.page.wait_for_function("([picture, before]) => picture.src != before && picture.naturalWidth > 200",
                                arg=[picture.element_handle(), before])
    playwright.expect(line).not_to_have_text(said)       # it arrives after the picture
    playwright.expect(line).to_have_text(re.compile(says))
    if os.environ.get("MICROGPT_SHOTS"):
        cell.screenshot(path=str(Path(os.environ["MICROGPT_SHOTS"]) / f"widget-{name}.png"))


def test_the_dashboard_can_be_paused_resumed_and_stopped_on_the_page(widget_cells):
    cell = widget_cells["dashboard"]
    cell.scroll_into_view_if_needed()
    numbers = cell.locator(".jp-OutputArea .widget-html", has_text="of 100,000")

    def step_shown() -> int:
        return int(re.search(r"step ([\d,]+) of", numbers.inner_text())[1].replace(",", ""))

    def press(name: str) -> None:
        cell.get_by_role("button", name=name, exact=True).press("Enter")

    press("Pause")
    playwright.expect(numbers).to_contain_text("paused")
    paused, before = step_shown(), cell.locator("img").get_attribute("src")
    time.sleep(2)
    assert step_shown() == paused > 0
    press("Resume")
    playwright.expect(numbers).to_contain_text("left")
    cell.page.wait_for_function("([picture, before]) => picture.src != before",
                                arg=[cell.locator("img").element_handle(), before])
    playwright.expect(numbers).not_to_contain_text(f"step {paused:,} of")
    assert step_shown() > paused
    press("Stop")
    playwright.expect(numbers).to_contain_text("stopped")
    assert cell.get_by_role("button", name="Pause", exact=True).is_disabled()
    if os.environ.get("MICROGPT_SHOTS"):
        cell.screenshot(path=str(Path(os.environ["MICROGPT_SHOTS"]) / "widget-dashboard.png"))
