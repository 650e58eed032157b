"""The figure language of the course: one palette, one way to draw a tensor, a token strip, a curve.

Every drawing function ends in `plt.show()` and returns None; with `show=False` it returns the matplotlib
Figure instead, so that a test or a script can look into it or save it. Colour is never the only sign: whatever
has a colour of its own also has a hatch, a marker, a line style or a printed number.
"""

import functools
import html
import io
import logging
import math
import os
import time

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import colors as mcolors
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Rectangle
from matplotlib.patheffects import withStroke
from matplotlib.ticker import MaxNLocator
from tqdm import tqdm

# ---------------------------------------------------------------------------------------------------------------
# The palette (Okabe and Ito, "Color Universal Design", 2008) and the fonts
# ---------------------------------------------------------------------------------------------------------------

BLUE, ORANGE, GREEN, SKY = "#0072B2", "#E69F00", "#009E73", "#56B4E9"
VERMILION, PURPLE, YELLOW = "#D55E00", "#CC79A7", "#F0E442"
INK, CARD = "#1D2430", "#FCFCFA"

COLORS = {
    "query": BLUE,
    "key": ORANGE,
    "value": GREEN,
    "train": SKY,
    "validation": VERMILION,
    "trained": PURPLE,
    "ignored": "#C9CED6",
    "chosen": YELLOW,
    "kept": SKY,
    "rejected": "#D9DCE1",
    "neutral": "#6B7482",
}
HATCHES = {
    "query": "",
    "key": "//",
    "value": "..",
    "train": "",
    "validation": "\\\\",
    "trained": "",
    "ignored": "///",
    "chosen": "",
    "kept": "",
    "rejected": "///",
    "neutral": "",
}
MARKERS = {
    "query": "o",
    "key": "s",
    "value": "^",
    "train": "o",
    "validation": "D",
    "trained": "o",
    "ignored": "x",
    "chosen": "*",
    "kept": "o",
    "rejected": "x",
    "neutral": ".",
}
# Colours, markers and line styles of things that have no role: heads, runs that are compared, groups.
SERIES = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY)
SERIES_MARKERS = ("o", "D", "^", "s", "v", "P")
SERIES_LINES = ("-", "--", "-.", ":", (0, (5, 1)), (0, (3, 1, 1, 1)))
SERIES_HATCHES = ("", "//", "..", "xx", "\\\\", "++")

CHINESE_FONTS = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "SimHei", "WenQuanYi Zen Hei", "Noto Sans CJK JP", "Arial Unicode MS",
)
_CHINESE_FONT_FILES = ("cjk", "notosanssc", "sourcehan", "pingfang", "hiragino", "msyh", "simhei", "wqy", "arialuni")
_said = set()


def style():
    """Set the course's look: a light card, readable sizes, and a font that draws Chinese if one is installed.

    Runs once on import. Call it again after installing a font: it looks for new font files.
    """
    installed = {entry.name for entry in font_manager.fontManager.ttflist}
    if not installed & set(CHINESE_FONTS):
        _add_new_chinese_fonts()
        installed = {entry.name for entry in font_manager.fontManager.ttflist}
    chinese = [name for name in CHINESE_FONTS if name in installed]
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    plt.rcParams.update(
        {
            "font.family": ["DejaVu Sans", *chinese[:1]],
            "font.size": 10,
            "text.hinting": "no_hinting",
            "axes.unicode_minus": True,
            "figure.facecolor": CARD,
            "figure.dpi": 100,
            "savefig.facecolor": CARD,
            "axes.facecolor": CARD,
            "axes.edgecolor": COLORS["neutral"],
            "axes.labelcolor": INK,
            "axes.labelpad": 7,
            "axes.titlelocation": "left",
            "axes.titlesize": 11.5,
            "axes.titleweight": "bold",
            "axes.spines.top": False,
            "axes.spines.right": False,
            "text.color": INK,
            "xtick.color": INK,
            "ytick.color": INK,
            "grid.color": "#E3E6EA",
            "legend.frameon": False,
            "hatch.linewidth": 0.8,
        }
    )
    _drawable.cache_clear()
    text_size.cache_clear()
    _said.clear()


def _add_new_chinese_fonts():
    """Tell matplotlib about font files that were installed after its font list was made."""
    for path in font_manager.findSystemFonts():
        if any(part in os.path.basename(path).lower() for part in _CHINESE_FONT_FILES):
            try:
                font_manager.fontManager.addfont(path)
            except (OSError, RuntimeError):  # a font file that FreeType cannot read
                continue


@functools.lru_cache(maxsize=1)
def _drawable():
    """Code points that at least one font of the current list has a glyph for."""
    points = set()
    for name in plt.rcParams["font.family"]:
        points.update(font_manager.get_font(font_manager.findfont(name)).get_charmap())
    return points


def _say_once(line):
    if line not in _said:
        _said.add(line)
        print(line)


def _is_chinese(character):
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def _plain(text):
    """`text` as matplotlib can draw it: no formula marks, and □ for a character that no font has."""
    text = str(text)
    missing = {character for character in text if character != "\n" and ord(character) not in _drawable()}
    for character in missing:
        text = text.replace(character, "□")
    if any(_is_chinese(character) for character in missing):
        _say_once(
            "□ stands for a Chinese character: no Chinese font is installed here. Install one (Debian, Ubuntu, Colab: "
            "apt-get install fonts-noto-cjk), then call coursekit.plots.style()."
        )
    elif missing:
        _say_once("□ stands for a character that no installed font draws, such as an emoji.")
    return text.replace(r"\$", "$").replace("$", r"\$")  # the same again when applied twice


_MARKS = {" ": "␣", "\n": "⏎", "\r": "\\r", "\t": "⇥"}


def visible(piece, limit=40):
    """A token as a reader can see it: ␣ for a space, ⏎ for a newline, hex for bytes that are not whole characters."""
    if isinstance(piece, (bytes, bytearray)):
        try:
            piece = bytes(piece).decode("utf-8")
        except UnicodeDecodeError:
            return bytes(piece).hex(" ").upper()
    text = "".join(_MARKS.get(c, f"\\x{ord(c):02x}" if ord(c) < 32 else c) for c in str(piece))
    text = text if len(text) <= limit else text[: limit - 1] + "…"
    return _plain(text)


def _array(values):
    """A torch tensor, a list (of numbers or of tensors) or an array, as a numpy array."""
    if hasattr(values, "detach"):
        values = values.detach().cpu()
        return (values.float() if values.is_floating_point() else values).numpy()
    if isinstance(values, (list, tuple)):
        values = [_array(value) if hasattr(value, "detach") else value for value in values]
    return np.asarray(values)


def _same_length(name, values, other_name, others):
    if len(values) != len(others):
        raise ValueError(
            f"{name} has length {len(values)} but {other_name} has length {len(others)}: give one of each per token"
        )


# ---------------------------------------------------------------------------------------------------------------
# Drawing by hand: a canvas measured in inches, boxes, arrows, labels
# ---------------------------------------------------------------------------------------------------------------


def mix(color, amount, base="white"):
    """`color` laid over `base` with the given strength (0: all base, 1: all colour), as an RGB triple."""
    top, bottom = np.array(mcolors.to_rgb(color)), np.array(mcolors.to_rgb(base))
    return tuple(amount * top + (1 - amount) * bottom)


def dark(color):
    """A darker shade of `color` that is readable as text or as an outline on the light card."""
    return mix(color, 0.62, INK)


def _ink_on(fill):
    red, green, blue = mcolors.to_rgb(fill)
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 0.52 else "white"


@functools.lru_cache(maxsize=1)
def _renderer():
    return RendererAgg(10, 10, 100)


@functools.lru_cache(maxsize=8192)
def text_size(text, size, weight="normal"):
    """Width and height of `text` (as `_plain` returns it) in inches."""
    properties = FontProperties(family=plt.rcParams["font.family"], size=size, weight=weight)
    lines = text.replace(r"\$", "$").split("\n")
    width = max(_renderer().get_text_width_height_descent(line, properties, False)[0] for line in lines)
    return width / 100, len(lines) * size * 1.25 / 72


def canvas(width, height, title="", subtitle="", margin=0.15):
    """An empty card of `width` x `height` inches below its title. Coordinates are inches, y runs downwards."""
    title, subtitle = _plain(title), _plain(subtitle)
    title_height = text_size(title, 12, "bold")[1] + 0.06 if title else 0.0
    band = title_height + (text_size(subtitle, 9.5)[1] + 0.14 if subtitle else 0.0)
    width = max(width, text_size(title, 12, "bold")[0], text_size(subtitle, 9.5)[0])
    fig = plt.figure(figsize=(width + 2 * margin, height + band + 2 * margin))
    ax = fig.add_axes((0, 0, 1, 1))
    ax.set_xlim(-margin, width + margin)
    ax.set_ylim(height + margin, -band - margin)
    ax.axis("off")
    if title:
        ax.text(0, -band, title, fontsize=12, fontweight="bold", ha="left", va="top")
    if subtitle:
        ax.text(0, -band + title_height, subtitle, fontsize=9.5, color=COLORS["neutral"], ha="left", va="top")
    return fig, ax


def box(ax, x, y, width, height, text="", fill="white", edge=None, hatch="", size=10, weight="normal", line=1.0,
        rounding=0.06, color=None, dashed=False):
    """A box with its upper left corner at (x, y), in inches, and `text` in its middle."""
    edge = edge or dark(fill)
    shape = {"boxstyle": f"round,pad=0,rounding_size={rounding}" if rounding else "square,pad=0"}
    ax.add_patch(FancyBboxPatch((x, y), width, height, facecolor=fill, edgecolor=mix(edge, 0.45, fill),
                                hatch=hatch or None, linewidth=0, **shape))
    ax.add_patch(FancyBboxPatch((x, y), width, height, facecolor="none", edgecolor=edge, linewidth=line,
                                linestyle="--" if dashed else "-", **shape))
    if text:
        written = ax.text(x + width / 2, y + height / 2 - 0.0018 * size, _plain(text), fontsize=size,
                          fontweight=weight, color=color or _ink_on(fill), ha="center", va="center_baseline",
                          linespacing=1.25)
        if hatch:
            written.set_path_effects([withStroke(linewidth=3, foreground=fill)])


def arrow(ax, start, end, color=None, bend=0.0, line=1.3, dashed=False, connection=None):
    """An arrow from `start` to `end`, in inches."""
    ax.add_patch(FancyArrowPatch(start, end, arrowstyle="-|>", mutation_scale=10, shrinkA=0, shrinkB=0,
                                 linewidth=line, color=color or COLORS["neutral"], joinstyle="miter",
                                 linestyle="--" if dashed else "-",
                                 connectionstyle=connection or f"arc3,rad={bend}"))


def label(ax, x, y, text, size=9.5, color=INK, weight="normal", ha="center", va="center", **more):
    """A piece of text at (x, y), in inches."""
    ax.text(x, y, _plain(text), fontsize=size, color=color, fontweight=weight, ha=ha, va=va, **more)


def _finish(fig, show):
    """Show the figure and forget it, or hand it back; either way pyplot keeps nothing open."""
    if show:
        if plt.get_backend().lower() != "agg":  # Agg writes files only; its show() warns
            plt.show()
        plt.close(fig)
        return None
    plt.close(fig)
    return fig


def png(figure, dpi=100):
    """A figure as the bytes of a PNG file, drawn once (`savefig` draws twice: it asks for the size first)."""
    file = io.BytesIO()
    figure.set_dpi(dpi)
    FigureCanvasAgg(figure).print_png(file)
    return file.getvalue()


def _axes(title, xlabel="", ylabel="", size=(7.5, 3.6), show=True):
    """A figure with axes. One that is not to be shown is unknown to pyplot, so that a thread may draw it."""
    fig = (plt.figure if show else Figure)(figsize=size, layout="constrained")
    ax = fig.add_subplot()
    ax.set_title(_plain(title))
    ax.set_xlabel(_plain(xlabel))
    ax.set_ylabel(_plain(ylabel))
    ax.set_axisbelow(True)
    return fig, ax


# ---------------------------------------------------------------------------------------------------------------
# Tensors
# ---------------------------------------------------------------------------------------------------------------


class CellGrid:
    """The cell-grid drawing of a 1-D or 2-D tensor: measured when made, drawn with `draw(ax, x, y)`.

    `width` and `height` (inches) cover the row labels, title, shape line, column labels and cells.
    """

    most_numbered = 24  # rows or columns; a larger tensor is drawn in small cells without numbers

    def __init__(self, tensor, title="", role=None, rows=None, columns=None, fmt="{:.2f}", axes=None, cell=0.34):
        values = _array(tensor)
        if values.ndim not in (1, 2) or values.size == 0:
            raise ValueError(
                f"a cell grid shows a 1-D or 2-D tensor with at least one cell, not shape {tuple(values.shape)}: "
                "pass one slice of it, such as tensor[0]"
            )
        if role is not None and role not in COLORS:
            raise ValueError(f"role is {role!r} but the roles are {', '.join(COLORS)}")
        self.shape = tuple(int(length) for length in values.shape)
        self.values = values.reshape(1, -1) if values.ndim == 1 else values
        self.rows = self._labels("rows", rows, self.values.shape[0])
        self.columns = self._labels("columns", columns, self.values.shape[1])
        self.title, self.role, self.fmt = _plain(title), role, fmt
        shape = f"({self.shape[0]},)" if len(self.shape) == 1 else str(self.shape)
        self.shape_text = f"({', '.join(axes)}) = {shape}" if axes else shape
        self.numbered = max(self.values.shape) <= self.most_numbered
        self._measure(cell)

    @staticmethod
    def _labels(name, labels, count):
        if labels is None:
            return []
        if len(labels) != count:
            raise ValueError(
                f"{name} has {len(labels)} labels but the tensor has {count} {name}: give one per {name[:-1]}"
            )
        return [visible(text) for text in labels]

    def _measure(self, cell):
        self.size = 9
        self.cell_height = cell if self.numbered else 0.1
        self.cell_width = self.cell_height
        if self.numbered:
            texts = [self._text(value) for value in self.values.flat] + self.columns
            self.cell_width = max(cell, 0.14 + max(text_size(text, self.size)[0] for text in texts))
        self.left = 0.1 + max(text_size(text, 9)[0] for text in self.rows) if self.rows else 0.0
        self.title_height = text_size(self.title, 10.5, "bold")[1] + 0.04 if self.title else 0.0
        self.top = self.title_height + 0.24 + 0.22 * bool(self.columns)
        self.body_width = self.values.shape[1] * self.cell_width
        head = max(text_size(self.title, 10.5, "bold")[0], text_size(self.shape_text, 9)[0])
        self.width = self.left + max(self.body_width, head)
        self.height = self.top + self.values.shape[0] * self.cell_height

    def _text(self, value):
        if self.values.dtype.kind in "US":
            return visible(value)
        if self.values.dtype.kind in "bui":
            return str(int(value)).replace("-", "−")
        if math.isinf(value):
            return "−∞" if value < 0 else "∞"
        text = self.fmt.format(value)
        if text.startswith("-") and not any(digit in text for digit in "123456789"):
            text = text[1:]  # a rounded -0.00 is 0.00
        return text.replace("-", "−")

    def _fills(self):
        if self.values.dtype.kind in "US":
            flat = mix(COLORS[self.role], 0.25) if self.role else (1, 1, 1)
            return [[flat] * self.values.shape[1]] * self.values.shape[0]
        numbers = self.values.astype(float)
        finite = np.abs(numbers[np.isfinite(numbers)])
        largest = float(finite.max()) if finite.size and finite.max() > 0 else 1.0
        above = COLORS[self.role] if self.role else SKY
        below = COLORS["neutral"] if self.role else VERMILION

        def fill(number):
            if not math.isfinite(number):
                return mix(COLORS["neutral"], 0.18)
            return mix(above if number > 0 else below, 0.72 * min(1.0, abs(number) / largest))

        return [[fill(number) for number in row] for row in numbers]

    def draw(self, ax, x, y):
        """Draw with the upper left corner at (x, y)."""
        x += self.left
        edge = dark(COLORS[self.role]) if self.role else INK
        ax.text(x, y, self.title, fontsize=10.5, fontweight="bold", color=edge, ha="left", va="top")
        ax.text(x, y + self.title_height, self.shape_text, fontsize=9, color=COLORS["neutral"], ha="left", va="top")
        y += self.top
        for column, text in enumerate(self.columns):
            ax.text(x + (column + 0.5) * self.cell_width, y - 0.05, text, fontsize=9, ha="center", va="bottom")
        for row, text in enumerate(self.rows):
            ax.text(x - 0.08, y + (row + 0.5) * self.cell_height, text, fontsize=9, ha="right", va="center")
        fills = self._fills()
        if not self.numbered:
            bottom = y + self.values.shape[0] * self.cell_height
            ax.imshow(fills, extent=(x, x + self.body_width, bottom, y), aspect="auto", interpolation="nearest")
            ax.add_patch(Rectangle((x, y), self.body_width, bottom - y, fill=False, edgecolor=edge, linewidth=1))
            return
        for (row, column), value in np.ndenumerate(self.values):
            corner = (x + column * self.cell_width, y + row * self.cell_height)
            self._draw_cell(ax, corner, value, fills[row][column], edge)

    def outline(self, ax, x, y, row, column):
        """A thick frame around one cell of a grid that was drawn at (x, y)."""
        corner = (x + self.left + column * self.cell_width, y + self.top + row * self.cell_height)
        ax.add_patch(Rectangle(corner, self.cell_width, self.cell_height, fill=False, edgecolor=INK, linewidth=3,
                               zorder=5))

    def _draw_cell(self, ax, corner, value, fill, edge):
        hidden = self.values.dtype.kind == "f" and not math.isfinite(value)
        if hidden:
            ax.add_patch(Rectangle(corner, self.cell_width, self.cell_height, facecolor=fill, linewidth=0,
                                   edgecolor=mix(COLORS["neutral"], 0.55), hatch="////"))
        ax.add_patch(Rectangle(corner, self.cell_width, self.cell_height, facecolor="none" if hidden else fill,
                               edgecolor=edge, linewidth=0.9))
        text = ax.text(corner[0] + self.cell_width / 2, corner[1] + self.cell_height / 2, self._text(value),
                       fontsize=self.size, color=_ink_on(fill), ha="center", va="center_baseline")
        if hidden:
            text.set_path_effects([withStroke(linewidth=3, foreground=fill)])


def grid(tensor, title="", rows=None, columns=None, role=None, fmt="{:.2f}", axes=None, show=True):
    """Draw a 1-D or 2-D tensor as a grid of cells, its shape written under the title.

    The tint of a cell grows with the size of its number; positive numbers take the colour of `role` (a key of
    COLORS), negative ones grey. Cells that hold -inf are hatched. `rows` and `columns` are labels, `axes` are names
    for the shape line: `axes=("T", "C")` writes "(T, C) = (4, 3)". A list of lists of strings is drawn as it is.
    """
    drawing = CellGrid(tensor, title, role, rows, columns, fmt, axes)
    fig, ax = canvas(drawing.width, drawing.height)
    drawing.draw(ax, 0, 0)
    return _finish(fig, show)


def grids(items, signs=None, title="", fmt="{:.2f}", show=True):
    """Draw several tensors side by side, with signs such as "@", "×", "+", "=", "→" between them.

    `items` is a list of (tensor,), (tensor, title) or (tensor, title, role); `signs` has one sign per gap.
    """
    drawings = [CellGrid(tensor, *rest, fmt=fmt) for tensor, *rest in items]
    signs = [""] * (len(drawings) - 1) if signs is None else list(signs)
    if len(signs) != len(drawings) - 1:
        gaps = len(drawings) - 1
        raise ValueError(f"{len(drawings)} tensors have {gaps} gaps but signs has {len(signs)}: give one per gap")
    gaps = [0.3 if not sign else 0.24 + text_size(_plain(sign), 16)[0] for sign in signs]
    width = sum(drawing.width for drawing in drawings) + sum(gaps)
    height = max(drawing.height for drawing in drawings)
    fig, ax = canvas(width, height, title)
    draw_grids(ax, 0, 0, drawings, signs, gaps)
    return _finish(fig, show)


def draw_grids(ax, x, y, drawings, signs, gaps):
    """Draw CellGrids in one row from (x, y), cells centred on one line. Returns the x where the row ends."""
    middle = max(drawing.top + (drawing.height - drawing.top) / 2 for drawing in drawings)
    for index, drawing in enumerate(drawings):
        drawing.draw(ax, x, y + middle - drawing.top - (drawing.height - drawing.top) / 2)
        x += drawing.width
        if index < len(signs):
            label(ax, x + gaps[index] / 2, y + middle, signs[index], size=16)
            x += gaps[index]
    return x


def split_heads_figure(T=4, n_embd=6, n_head=2, title="Splitting channels into heads", show=True):
    """Draw `view` and `transpose`: (T, n_embd) -> (T, n_head, head_dim) -> (n_head, T, head_dim).

    Every number keeps its value and its head's colour; one of them wears a thick outline in all three stages.
    """
    if n_embd % n_head:
        raise ValueError(f"n_embd is {n_embd} but n_head is {n_head}: n_embd must be a multiple of n_head")
    head_dim, cell, gap, between = n_embd // n_head, 0.36, 0.16, 0.75
    followed = (min(1, T - 1), n_head - 1, 0)
    stages = (
        (f"x\n(T, n_embd) = ({T}, {n_embd})", lambda t, h, d: (h * head_dim + d, t), n_embd * cell),
        (f".view(T, n_head, head_dim)\n({T}, {n_head}, {head_dim})",
         lambda t, h, d: (h * head_dim + d + h * gap / cell, t), n_embd * cell + (n_head - 1) * gap),
        (f".transpose(0, 1)\n(n_head, T, head_dim) = ({n_head}, {T}, {head_dim})",
         lambda t, h, d: (d, h * T + t + h * gap / cell), head_dim * cell),
    )
    widths = [max(width, text_size(name, 9.5)[0]) for name, _, width in stages]
    row_labels = 0.62
    height = n_head * T * cell + (n_head - 1) * gap + 0.5
    fig, ax = canvas(sum(widths) + 2 * between + 2 * row_labels, height, title)
    x = row_labels
    for index, (name, place, width) in enumerate(stages):
        y = 0.5 + (0 if index == 2 else (height - 0.5 - T * cell) / 2)
        label(ax, x, y - 0.08, name, size=9.5, ha="left", va="bottom", linespacing=1.3)
        if index == 0:
            for t in range(T):
                label(ax, x - 0.08, y + (t + 0.5) * cell, f"token {t}", size=8.5, ha="right", color=COLORS["neutral"])
        if index == 2:
            for head in range(n_head):
                middle = y + (head * T + T / 2) * cell + head * gap
                label(ax, x - 0.08, middle, f"head {head}", size=8.5, ha="right", color=COLORS["neutral"])
        _draw_head_cells(ax, x, y, cell, place, (T, n_head, head_dim), followed)
        if index < 2:
            ending = x + widths[index]
            extra = row_labels if index == 1 else 0
            middle = 0.5 + (height - 0.5) / 2
            arrow(ax, (ending + 0.12, middle), (ending + between - 0.12, middle))
            x = ending + between + extra
    return _finish(fig, show)


def _draw_head_cells(ax, x, y, cell, place, shape, followed):
    T, n_head, head_dim = shape
    for t, head, d in np.ndindex(T, n_head, head_dim):
        column, row = place(t, head, d)
        fill = mix(SERIES[head % len(SERIES)], 0.33)
        thick = (t, head, d) == followed
        box(ax, x + column * cell, y + row * cell, cell, cell, str(t * n_head * head_dim + head * head_dim + d), fill,
            edge=INK, hatch=SERIES_HATCHES[head % len(SERIES_HATCHES)], size=9, rounding=0, line=0.8,
            weight="bold" if thick else "normal")
    column, row = place(*followed)
    corner = (x + column * cell, y + row * cell)
    ax.add_patch(Rectangle(corner, cell, cell, fill=False, edgecolor=INK, linewidth=3, zorder=5))


# ---------------------------------------------------------------------------------------------------------------
# Tokens
# ---------------------------------------------------------------------------------------------------------------


def draw_tokens(ax, x, y, pieces, fills, hatches=None, below=(), width=9.0, size=11.5):
    """Draw tokens as boxes from (x, y), wrapped at `width`; `below` holds rows of text under each box.

    Returns the width and height used. With `ax=None` nothing is drawn, so that a caller can measure first.
    """
    texts = [visible(piece) or "∅" for piece in pieces]
    hatches = hatches or [""] * len(texts)
    below = [[_plain(text) for text in row] for row in below]
    box_height, line_height = 0.34, 0.34 + 0.19 * len(below) + 0.14
    left, top, widest = 0.0, 0.0, 0.0
    for index, text in enumerate(texts):
        under = [row[index] for row in below]
        wide = max(0.3, 0.16 + text_size(text, size)[0], *(0.08 + text_size(line, 8.5)[0] for line in under))
        if left > 0 and left + wide > width:
            left, top = 0.0, top + line_height
        if ax is not None:
            box(ax, x + left, y + top, wide, box_height, text, fills[index], hatch=hatches[index], size=size, line=0.8)
            for line, note in enumerate(under):
                ax.text(x + left + wide / 2, y + top + box_height + 0.11 + 0.19 * line, note, fontsize=8.5,
                        color=dark(COLORS["neutral"]), ha="center", va="center")
        left += wide + 0.06
        widest = max(widest, left - 0.06)
    return widest, top + line_height - 0.14


def draw_legend(ax, x, y, entries):
    """A row of small swatches with their meaning, entries (fill, hatch, text). Returns its width.

    With `ax=None` nothing is drawn, so that a caller can measure first.
    """
    start = x
    for fill, hatch, text in entries:
        if ax is not None:
            box(ax, x, y, 0.26, 0.18, "", fill, hatch=hatch, line=0.8, rounding=0.03)
            label(ax, x + 0.34, y + 0.09, text, size=9, ha="left", va="center_baseline")
        x += 0.34 + text_size(_plain(text), 9)[0] + 0.3
    return max(0.0, x - start - 0.3)


def _strip(pieces, fills, hatches=None, below=(), title="", legend=(), show=True):
    if not len(pieces):
        raise ValueError("pieces is empty: there is no token to draw")
    width, height = draw_tokens(None, 0, 0, pieces, fills, hatches, below)
    width = max(width, draw_legend(None, 0, 0, legend))
    fig, ax = canvas(width, height + (0.32 if legend else 0), title)
    draw_tokens(ax, 0, 0, pieces, fills, hatches, below)
    draw_legend(ax, 0, height + 0.14, legend)
    return _finish(fig, show)


def _number(value, fmt="{:.2f}"):
    """A number as short text; a missing one (None or NaN) as a dash."""
    if isinstance(value, str):
        return value
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "–"
    return fmt.format(value) if isinstance(value, float) else str(value)


def _list(values):
    return [value.item() if hasattr(value, "item") else value for value in values]


TOKEN_FILLS = (mix(SKY, 0.3), mix(YELLOW, 0.38))


def tokens(pieces, ids=None, values=None, title="", show=True):
    """Draw tokens as a strip of boxes, with ids and values below, wrapped over as many lines as needed.

    A space is shown as ␣, a newline as ⏎, and a bytes piece that is no whole character as hex.
    """
    below = []
    for name, row in (("ids", ids), ("values", values)):
        if row is not None:
            _same_length("pieces", pieces, name, row)
            below.append([_number(value) for value in _list(row)])
    fills = [TOKEN_FILLS[index % 2] for index in range(len(pieces))]
    return _strip(pieces, fills, below=below, title=title, show=show)


def token_losses(pieces, losses, title="", show=True):
    """Draw each token with its loss (nats) below; the tint grows with the loss. None or NaN: this token has no loss."""
    _same_length("pieces", pieces, "losses", losses)
    numbers = [math.nan if value is None else float(value) for value in _list(losses)]
    largest = max([number for number in numbers if math.isfinite(number)], default=0.0) or 1.0
    none = mix(COLORS["ignored"], 0.6)
    fills = [none if math.isnan(number) else mix(VERMILION, 0.75 * min(1.0, number / largest)) for number in numbers]
    hatches = [HATCHES["ignored"] if math.isnan(number) else "" for number in numbers]
    legend = [(mix(VERMILION, 0.08), "", "low loss: expected"),
              (mix(VERMILION, 0.75), "", f"high loss: a surprise (up to {largest:.2f})")]
    if any(hatches):
        legend.append((none, HATCHES["ignored"], "no loss: nothing comes before it"))
    below = [[_number(number) for number in numbers]]
    return _strip(pieces, fills, hatches, below, title, legend, show)


def loss_mask(pieces, trained, title="", ids=None, show=True):
    """Draw chat tokens as boxes: those whose prediction counts in the loss, and those that are only read."""
    _same_length("pieces", pieces, "trained", trained)
    if ids is not None:
        _same_length("pieces", pieces, "ids", ids)
    marks = [bool(value) for value in _list(trained)]
    roles = ["trained" if mark else "ignored" for mark in marks]
    fills = {"trained": mix(COLORS["trained"], 0.6), "ignored": mix(COLORS["ignored"], 0.7)}
    meaning = {"trained": "counts in the loss", "ignored": "read, not trained"}
    legend = [(fills[role], HATCHES[role], f"{role}: {meaning[role]} ({roles.count(role)})") for role in meaning]
    below = [] if ids is None else [[_number(value) for value in _list(ids)]]
    fills, hatches = [fills[role] for role in roles], [HATCHES[role] for role in roles]
    return _strip(pieces, fills, hatches, below, title, legend, show)


# ---------------------------------------------------------------------------------------------------------------
# Attention and the next token
# ---------------------------------------------------------------------------------------------------------------

WEIGHT_MAP = mcolors.LinearSegmentedColormap.from_list("weights", ["white", mix(SKY, 0.55), BLUE, mix(BLUE, 0.45, INK)])


def attention(weights, pieces, title="", heads=None, show=True):
    """Draw attention weights (T, T) or (n_head, T, T): queries down, keys across, the future hatched where it is 0.

    `heads` picks the heads to draw by number; None draws all.
    """
    values = _array(weights)
    if values.ndim not in (2, 3) or values.shape[-1] != values.shape[-2]:
        shape = tuple(values.shape)
        raise ValueError(f"weights has shape {shape} but (T, T) or (n_head, T, T) is needed: pick one batch entry")
    if values.shape[-1] != len(pieces):
        T = values.shape[-1]
        raise ValueError(f"weights has length {T} but pieces has length {len(pieces)}: give one piece per token")
    single = values.ndim == 2
    values = values[None] if single else values
    chosen = list(range(len(values))) if heads is None else list(heads)
    wrong = [head for head in chosen if not 0 <= head < len(values)]
    if wrong or not chosen:
        raise ValueError(f"heads is {chosen} but there are {len(values)} heads: choose from 0 to {len(values) - 1}")
    texts = [visible(piece) for piece in pieces]
    side = min(4.4, max(2.4, 0.36 * len(texts))) if len(chosen) > 1 else min(7.0, max(3.0, 0.5 * len(texts)))
    columns = min(len(chosen), 2 if side > 3 else 3)
    fig, axes, bar_axes = _attention_axes(texts, side, columns, math.ceil(len(chosen) / columns), title, not single)
    largest = max(float(np.nanmax(values[chosen])), 1e-9)
    for ax, head in zip(axes, chosen):
        picture = _draw_weights(ax, values[head], texts, largest)
        if not single:
            ax.set_title(f"head {head}", fontsize=10, pad=8)
    for ax in axes[len(chosen) :]:
        ax.remove()
    bar = fig.colorbar(picture, cax=bar_axes)
    bar.set_label("attention weight")
    bar.outline.set_visible(False)
    return _finish(fig, show)


def _attention_axes(texts, side, columns, rows, title, named):
    """A figure with squares of `side` inches that have room for their labels, and a place for the colour bar.

    Placed by hand: letting matplotlib find room for all the labels takes as long as drawing them.
    """
    longest = max(text_size(text, 9)[0] for text in texts)
    left, top = longest + 0.52, (longest if _upright(texts) else 0.15) + 0.47 + 0.25 * named
    above = 0.36 if title else 0.1
    width, height = columns * (left + side) + 1.05, above + rows * (top + side) + 0.15
    fig = plt.figure(figsize=(width, height))
    corners = [(column * (left + side) + left, above + row * (top + side) + top)
               for row in range(rows) for column in range(columns)]
    axes = [fig.add_axes((x / width, 1 - (y + side) / height, side / width, side / height)) for x, y in corners]
    drawn = height - 0.15 - above - top
    bar_axes = fig.add_axes((1 - 0.85 / width, (0.15 + drawn / 8) / height, 0.16 / width, 0.75 * drawn / height))
    fig.text(0.1 / width, 1 - 0.12 / height, _plain(title), ha="left", va="top", fontsize=11.5, fontweight="bold")
    return fig, axes, bar_axes


def _upright(texts):
    """Whether the labels above the columns have to be turned to fit."""
    return max(map(len, texts)) > 3


def _draw_weights(ax, weights, texts, largest):
    T = len(texts)
    picture = ax.imshow(weights, cmap=WEIGHT_MAP, vmin=0, vmax=largest)
    hidden = np.triu(weights == 0, 1)
    look = {"facecolor": mix(COLORS["neutral"], 0.12), "edgecolor": mix(COLORS["neutral"], 0.5), "hatch": "////"}
    for query, key in np.argwhere(hidden):      # not add_patch, which would compute the limits of the axes each time
        ax.add_artist(Rectangle((key - 0.5, query - 0.5), 1, 1, linewidth=0, **look))
    for query, key in np.ndindex(T, T):
        if T <= 9 and not hidden[query, key]:
            ax.text(key, query, f"{weights[query, key]:.2f}", fontsize=8, ha="center", va="center",
                    color=_ink_on(WEIGHT_MAP(weights[query, key] / largest)[:3]))
    ax.set_xticks(range(T), texts, fontsize=9, rotation=90 if _upright(texts) else 0)
    ax.set_yticks(range(T), texts, fontsize=9)
    ax.xaxis.set_ticks_position("top")
    ax.xaxis.set_label_position("top")
    ax.tick_params(length=0)
    ax.set_xlabel("key: the token looked at", color=dark(COLORS["key"]))
    ax.set_ylabel("query: the token that looks", color=dark(COLORS["query"]))
    ax.spines[:].set_visible(True)
    return picture


def next_tokens(probabilities, pieces, kept=None, chosen=None, title="", limit=15, sort=True, show=True):
    """Draw the candidates for the next token as bars, the most probable `limit` of them.

    `kept` is one boolean per candidate, or the positions that are kept; the others are hatched. `chosen` is the
    position of the token that was drawn.
    """
    values = _array(probabilities).astype(float).reshape(-1)
    _same_length("probabilities", values, "pieces", pieces)
    keep = _as_mask(kept, len(values))
    if chosen is not None:
        _check_position("chosen", chosen, len(values))
    order = np.argsort(-values, kind="stable") if sort else np.arange(len(values))
    shown = list(order[:limit])
    if chosen is not None and int(chosen) not in shown:
        shown[-1] = int(chosen)
    fig, ax = _axes(title, "probability", "candidate for the next token", (7.0, 0.9 + 0.3 * len(shown)))
    draw_next_tokens(ax, values[shown], [pieces[index] for index in shown], keep[shown],
                     None if chosen is None else shown.index(int(chosen)), legend=True)
    return _finish(fig, show)


def _check_position(name, position, count):
    if not 0 <= int(position) < count:
        raise ValueError(
            f"{name} is {int(position)} but there are {count} candidates: give a position from 0 to {count - 1}"
        )


def _as_mask(kept, count):
    if kept is None:
        return np.ones(count, dtype=bool)
    kept = _array(list(kept) if isinstance(kept, (set, frozenset, range)) else kept)
    if kept.dtype == bool:
        _same_length("kept", kept, "probabilities", range(count))
        return kept
    for position in kept:
        _check_position("kept", position, count)
    mask = np.zeros(count, dtype=bool)
    mask[kept.astype(int)] = True
    return mask


def draw_next_tokens(ax, values, pieces, keep, chosen=None, legend=False, size=9, fmt="{:.3f}"):
    """Draw the bars of `next_tokens` into an existing axes, first candidate on top."""
    used = {}
    for row, value in enumerate(values):
        role = "chosen" if row == chosen else ("kept" if keep[row] else "rejected")
        edge = INK if role == "chosen" else dark(COLORS[role])
        used[role] = ax.barh(row, value, height=0.72, color=COLORS[role], edgecolor=edge, hatch=HATCHES[role] or None,
                             linewidth=1.6 if role == "chosen" else 0.8)
        mark = {"chosen": "  ★", "rejected": "  ×"}.get(role, "")
        ax.text(value, row, f" {fmt.format(value)}{mark}", fontsize=size, ha="left", va="center_baseline")
    ax.set_yticks(range(len(values)), [visible(piece) for piece in pieces], fontsize=size + 0.5)
    ax.set_ylim(len(values) - 0.4, -0.6)
    ax.set_xlim(0, max(float(np.max(values)), 1e-9) * 1.18)
    ax.tick_params(axis="y", length=0)
    if legend and (len(used) > 1 or "kept" not in used):
        names = {"chosen": "★ chosen", "kept": "kept", "rejected": "× rejected"}
        roles = [role for role in names if role in used]
        ax.legend([used[role] for role in roles], [names[role] for role in roles], loc="lower right")


# ---------------------------------------------------------------------------------------------------------------
# Curves, bars, histograms
# ---------------------------------------------------------------------------------------------------------------


def _smooth(values):
    """The mean over a window centred on each value (a tenth of the curve); it shrinks to one value at both ends."""
    widest, last = max(1, len(values) // 20), len(values) - 1
    halves = [min(widest, at, last - at) for at in range(len(values))]
    return [float(np.mean(values[at - half : at + half + 1])) for at, half in enumerate(halves)]


def _points(history, key):
    rows = [row for row in history if row.get(key) is not None]
    return [row["step"] for row in rows], [float(row[key]) for row in rows]


def _draw_train(ax, history, color, marker, name, line="-"):
    steps, values = _points(history, "loss")
    if len(values) > 20:
        ax.plot(steps, values, color=color, linewidth=0.8, alpha=0.4)
        values, name = _smooth(values), f"{name} (smoothed)"
    if values:
        ax.plot(steps, values, color=dark(color), linewidth=2, linestyle=line, marker=marker, markersize=4.5,
                markevery=max(1, len(values) // 10), label=_plain(name))


def _draw_validation(ax, history, color, marker, name, line="--"):
    steps, values = _points(history, "val_loss")
    if values:
        ax.plot(steps, values, color=color, linewidth=1.6, linestyle=line, marker=marker, markersize=6,
                markeredgecolor="white", label=_plain(name))


def _draw_losses(ax, history, baseline=None, names=None):
    if isinstance(history, dict):
        for index, (name, rows) in enumerate(history.items()):
            color, marker = SERIES[index % len(SERIES)], SERIES_MARKERS[index % len(SERIES_MARKERS)]
            _draw_train(ax, rows, color, marker, name, SERIES_LINES[index % len(SERIES_LINES)])
            _draw_validation(ax, rows, color, marker, f"{name}, validation", ":")
    else:
        train_name, validation_name = names or ("train", "validation")
        _draw_train(ax, history, COLORS["train"], MARKERS["train"], train_name)
        _draw_validation(ax, history, COLORS["validation"], MARKERS["validation"], validation_name)
    for name, value in [baseline] if isinstance(baseline, tuple) else baseline or []:
        ax.axhline(value, color=COLORS["neutral"], linestyle=(0, (6, 3)), linewidth=1.2)
        ax.annotate(_plain(f"{name} = {value:.2f}"), (1, value), xycoords=("axes fraction", "data"), xytext=(-3, 3),
                    textcoords="offset points", ha="right", va="bottom", fontsize=9, color=dark(COLORS["neutral"]))
    ax.grid(True)
    ax.margins(y=0.08)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    if ax.get_legend_handles_labels()[0]:
        ax.legend()


def losses(history, title="", baseline=None, names=None, show=True):
    """Draw loss curves: raw and smoothed train loss, and the validation loss where rows have one.

    `history` is a list of rows {"step", "loss", sometimes "val_loss"}, or {name: such a list} to compare runs.
    `baseline` is ("ln(vocab_size)", 9.23) or a list of such pairs. `names` renames the pair ("train", "validation");
    where `history` is a list of lists, it names the runs.
    """
    if not isinstance(history, dict) and len(history) and not isinstance(history[0], dict):
        names = names or [f"run {index + 1}" for index in range(len(history))]
        _same_length("history", history, "names", names)
        history, names = dict(zip(names, history)), None
    if not any(len(rows) for rows in (history.values() if isinstance(history, dict) else [history])):
        raise ValueError("history is empty: there is no step to draw")
    fig, ax = _axes(title, "step", "loss (nats per token)", show=show)
    _draw_losses(ax, history, baseline, names)
    return _finish(fig, show)


def training(history, total_steps, title="", band=None):
    """The loss curves of a run that is to have `total_steps` steps, as a Figure; `history` may still be empty.

    `band`, with lists `steps`, `lower`, `upper` and a text `source`, is the range of recorded runs, drawn behind.
    """
    fig, ax = _axes(title, "step", "loss (nats per token)", show=False)
    if band is not None:
        ax.fill_between(band.steps, band.lower, band.upper, facecolor=mix(COLORS["neutral"], 0.3), edgecolor="none",
                        label=_plain(f"normal: {band.source}"))
    _draw_losses(ax, history)
    ax.set_xlim(0, max([total_steps, *(row["step"] for row in history[-1:])]) * 1.02)
    return fig


def curve(x, y, title="", xlabel="", ylabel="", names=None, show=True):
    """Draw y over x as a line; `y` may also be a list of lines, or {name: line}."""
    if isinstance(y, dict):
        names, y = list(y), list(y.values())
    one_line = np.ndim(_array(y[0])) == 0
    lines = [_array(y)] if one_line else [_array(line) for line in y]
    names = [names] if isinstance(names, str) else names
    if names is not None and len(names) != len(lines):
        raise ValueError(f"names has length {len(names)} but y has {len(lines)} lines: give one name per line")
    x = _array(x)
    for line in lines:
        if len(line) != len(x):
            raise ValueError(f"x has length {len(x)} but y has length {len(line)}: give one y per x")
    fig, ax = _axes(title, xlabel, ylabel, (7.0, 3.3))
    for index, line in enumerate(lines):
        ax.plot(x, line, color=SERIES[index % len(SERIES)], linestyle=SERIES_LINES[index % len(SERIES_LINES)],
                marker=SERIES_MARKERS[index % len(SERIES_MARKERS)], markersize=5, markevery=max(1, len(x) // 12),
                linewidth=2, label=None if names is None else _plain(names[index]))
    ax.grid(True)
    if names is not None:
        ax.legend()
    return _finish(fig, show)


def parameter_bars(counts, title="", show=True):
    """Draw where the parameters sit: one bar per entry of {part: number of parameters}, with its share of the total."""
    if not counts:
        raise ValueError("counts is empty: there is no part to draw")
    names, numbers = list(counts), [int(count) for count in counts.values()]
    total = sum(numbers)
    fig, ax = _axes(title, f"parameters (total {total:,})", "", (7.5, 0.95 + 0.34 * len(names)))
    ax.barh(range(len(names)), numbers, height=0.7, color=mix(BLUE, 0.55), edgecolor=dark(BLUE))
    for row, number in enumerate(numbers):
        text = f" {number:,}  ({number / max(total, 1):.1%})"
        ax.text(number, row, text, fontsize=9, ha="left", va="center_baseline")
    ax.set_yticks(range(len(names)), [_plain(name) for name in names])
    ax.set_ylim(len(names) - 0.4, -0.6)
    ax.set_xlim(0, max(max(numbers), 1) * 1.32)
    ax.xaxis.set_major_locator(MaxNLocator(5))
    ax.xaxis.set_major_formatter(lambda value, _: f"{value / 1e6:g}M" if total >= 1e6 else f"{value:,.0f}")
    ax.tick_params(axis="y", length=0)
    return _finish(fig, show)


def histogram(groups, title="", xlabel="", bins=50, show=True):
    """Draw the distribution of each tensor in {name: tensor} over common bins, as shares of the tensor's numbers."""
    values = {name: _array(tensor).astype(float).reshape(-1) for name, tensor in groups.items()}
    values = {name: numbers[np.isfinite(numbers)] for name, numbers in values.items()}
    empty = [name for name, numbers in values.items() if not numbers.size]
    if empty or not values:
        raise ValueError(f"{empty[0] if empty else 'groups'} holds no finite number: there is nothing to draw")
    edges = np.histogram_bin_edges(np.concatenate(list(values.values())), bins=bins)
    fig, ax = _axes(title, xlabel, "share of numbers", (7.0, 3.3))
    for index, (name, numbers) in enumerate(values.items()):
        color = SERIES[index % len(SERIES)]
        shares = np.histogram(numbers, edges)[0] / numbers.size
        ax.stairs(shares, edges, fill=True, facecolor=(*mcolors.to_rgb(color), 0.22), edgecolor=mix(color, 0.6),
                  linewidth=0, hatch=SERIES_HATCHES[index % len(SERIES_HATCHES)] or None)
        ax.stairs(shares, edges, color=dark(color), linewidth=1.8, linestyle=SERIES_LINES[index % len(SERIES_LINES)],
                  label=_plain(f"{name} (mean {numbers.mean():.2f}, std {numbers.std():.2f})".replace("-0.00", "0.00")))
    ax.legend()
    return _finish(fig, show)


# ---------------------------------------------------------------------------------------------------------------
# Training, as it happens
# ---------------------------------------------------------------------------------------------------------------


FIGURES = {"loss": "loss {:.3f}", "val_loss": "validation {:.3f}", "lr": "lr {:.1e}",
           "grad_norm": "gradient norm {:.2f}", "tokens_per_second": "{:,.0f} tokens/s"}


def figures(row):
    """The numbers of one row of a training history as short texts; what the row lacks is left out."""
    return [text.format(float(row[key])) for key, text in FIGURES.items() if row.get(key) is not None]


class LiveTraining:
    """Watch a training run: progress, loss curves and text samples in one place that is redrawn as it goes.

    Call it with each row {"step", "loss", "lr", "grad_norm", "tokens_per_second", sometimes "val_loss"}; only "step"
    is required. `sample(prompt)` returns text and is called for every prompt at the first row, then each
    `sample_every` steps (default: a fifth of the run) and at the last step. In a notebook the picture is redrawn at
    most once in `seconds` seconds; elsewhere rows are printed at that pace. `close()`, or leaving the `with` block,
    also after an interrupt, leaves one final picture and the table of all samples. `history` holds rows of an earlier,
    interrupted run, so that the curve continues.
    """

    def __init__(self, total_steps, prompts=(), sample=None, sample_every=None, title="", history=(), seconds=3.0):
        if total_steps < 1:
            raise ValueError(f"total_steps is {total_steps} but at least 1 is needed")
        if sample_every is not None and sample_every < 1:
            raise ValueError(f"sample_every is {sample_every} but at least 1 is needed")
        if prompts and sample is None:
            raise ValueError(f"prompts has {len(prompts)} entries but sample is None: pass sample(prompt) -> str")
        self.total_steps, self.prompts, self.sample, self.title = total_steps, list(prompts), sample, title
        self.sample_every = sample_every or max(1, total_steps // 5)
        self.seconds = seconds
        self.history = list(history)
        self.samples = []  # (step, prompt, text)
        self._started, self._drawn = time.monotonic(), -math.inf
        self._first_step = None
        self._next_sample = 0
        self._unseen = False
        self._in_notebook = _in_notebook()
        self._picture = self._text = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __call__(self, row):
        self.history.append(dict(row))
        step = row["step"]
        if self._first_step is None:
            self._first_step = step
        last = step >= self.total_steps
        self._unseen = True
        if self.prompts and (step >= self._next_sample or last):
            self.samples += [(step, prompt, self.sample(prompt)) for prompt in self.prompts]
            self._next_sample = (step // self.sample_every + 1) * self.sample_every
            self._drawn = -math.inf
        if last:
            self.close()
        elif time.monotonic() - self._drawn >= self.seconds:
            self._show(final=False)

    def close(self):
        """Leave the final picture and the table of samples. Harmless when called twice."""
        if self._unseen:
            self._show(final=True)
            self._unseen = False

    def progress(self):
        """One line: a tqdm bar, and the numbers of the latest row."""
        row = self.history[-1]
        done = row["step"]
        meter = tqdm.format_meter(min(done, self.total_steps), self.total_steps, time.monotonic() - self._started,
                                  initial=min(self._first_step or 0, done), ncols=70, ascii=" ▏▎▍▌▋▊▉█", unit="step")
        return "  ".join([meter, *figures(row)])

    def _show(self, final):
        shown = self.samples if final else self.samples[-len(self.prompts) or len(self.samples) :]
        if self._in_notebook:
            self._display(shown)
        else:
            print(self.progress())
            if final or shown and shown[0][0] == self.history[-1]["step"]:
                print(_sample_lines(shown), end="")
        self._drawn = time.monotonic()

    def _display(self, shown):
        from IPython.display import display

        picture = {"image/png": png(training(self.history, self.total_steps, self.title)),
                   "text/plain": self.title or "loss curves"}
        lines = f"{self.progress()}\n{_sample_lines(shown)}"
        text = {"text/html": f"<pre>{html.escape(self.progress())}</pre>{_sample_table(shown)}", "text/plain": lines}
        if self._picture is None:
            self._picture = display(picture, raw=True, display_id=True)
            self._text = display(text, raw=True, display_id=True)
        else:
            self._picture.update(picture, raw=True)
            self._text.update(text, raw=True)


def _in_notebook():
    """True in a Jupyter kernel, where a display can be redrawn in place."""
    try:
        from IPython import get_ipython
    except ImportError:
        return False
    return hasattr(get_ipython(), "kernel")


def _sample_lines(samples):
    return "".join(f"step {step}: {prompt!r} -> {text!r}\n" for step, prompt, text in samples)


def _sample_table(samples):
    if not samples:
        return ""
    left = 'style="text-align:left;white-space:pre-wrap"'
    rows = "".join(
        f"<tr><td>{step}</td><td {left}>{html.escape(prompt)}</td><td {left}>{html.escape(text)}</td></tr>"
        for step, prompt, text in samples
    )
    head = f"<tr><th>step</th><th {left}>prompt</th><th {left}>text</th></tr>"
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"


style()
