"""Owns the window's texts in another language than English: they are loaded once, at the start."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


def install_texts(program: QCoreApplication, texts: str, language: str) -> None:
    """Let the window speak a language, with Qt's own texts; what the file lacks stays English."""
    QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{language.replace('-', '_')}", texts):
        translator = QTranslator(program)
        if file and translator.load(file):
            program.installTranslator(translator)
