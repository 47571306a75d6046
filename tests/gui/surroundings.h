// In what language and in what colours windows are photographed.
#pragma once

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPalette>
#include <QTranslator>

namespace mailroom {

// Until it dies the windows speak this language.
class Speaking {
public:
    explicit Speaking(const QString &language)
    {
        if (m_ofQt.load(
                QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QApplication::installTranslator(&m_ofQt);
        if (m_translator.load(QStringLiteral(":/i18n/mailroom_%1.qm").arg(language)))
            QApplication::installTranslator(&m_translator);
        QLocale::setDefault(QLocale(language));
    }
    ~Speaking()
    {
        QApplication::removeTranslator(&m_translator);
        QApplication::removeTranslator(&m_ofQt);
        QLocale::setDefault(m_before);
    }

private:
    QTranslator m_ofQt;
    QTranslator m_translator;
    QLocale m_before;
};

inline QPalette darkPalette()
{
    QPalette dark(QColor(0x2b, 0x2d, 0x30), QColor(0x23, 0x25, 0x28));
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1f));
    dark.setColor(QPalette::AlternateBase, QColor(0x23, 0x25, 0x28));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    dark.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xca));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    return dark;
}

// Until it dies the colours are those of a dark desktop.
class Darkness {
public:
    Darkness() : m_before(QApplication::palette()) { QApplication::setPalette(darkPalette()); }
    ~Darkness() { QApplication::setPalette(m_before); }

private:
    QPalette m_before;
};

} // namespace mailroom
