"""Owns plain text in which a few words stand out, without any markup language."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from stretchcoach.ui.look import Look, Style

MARK = "*"
"""Stands around the words that stand out."""


class EmphasisLabel(QLabel):
    """A wrapped paragraph; words between marks are drawn bold."""

    def __init__(
        self, look: Look, text: str = "", style: Style = Style.BODY, *, color: QColor | None = None
    ) -> None:
        super().__init__()
        self._color = color or look.theme.text
        self._bold = look.font(style, weight=700).weight()
        self._spans: list[tuple[int, int]] = []
        self.setFont(look.font(style))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_marked(text)

    def set_marked(self, text: str) -> None:
        """Show `text`; what stands between two marks stands out."""
        plain = ""
        self._spans = []
        for index, part in enumerate(text.split(MARK)):
            if index % 2:
                self._spans.append((len(plain), len(part)))
            plain += part
        self.setText(plain)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower label is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the paragraph at `width` px."""
        return self._laid_out(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size of the paragraph on at most 80 average letters a line."""
        bold = QFont(self.font())
        bold.setWeight(self._bold)
        metrics = QFontMetricsF(bold)
        width = min(metrics.horizontalAdvance(self.text()) + 4, metrics.averageCharWidth() * 80)
        return QSize(round(width), self.heightForWidth(round(width)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which words still wrap well."""
        return QSize(min(120, self.sizeHint().width()), 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the lines from the top."""
        painter = QPainter(self)
        painter.setPen(self._color)
        layout, height = self._laid_out(self.width())
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - height) / 2)
        layout.draw(painter, QPointF(0, top), [], QRectF(self.rect()))

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text(), self.font())
        layout.setTextOption(QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask))
        formats = []
        for start, length in self._spans:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            span.format = QTextCharFormat()
            span.format.setFontWeight(self._bold)
            formats.append(span)
        layout.setFormats(formats)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, round(height + 0.5)
