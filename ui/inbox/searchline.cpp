#include "ui/inbox/searchline.h"

#include "ui/text/tonelabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace mailroom {

SearchLine::SearchLine(QWidget *parent)
    : QWidget(parent)
    , m_words(new ToneLabel(Tone::Quiet, this))
    , m_keep(new QPushButton(tr("Keep this search"), this))
    , m_name(new QLineEdit(this))
{
    setObjectName("searchLine");
    m_words->setObjectName("searchWords");
    m_keep->setObjectName("keepSearch");
    m_keep->setFlat(true);
    m_keep->setToolTip(tr("It stands in the sidebar then, and always shows what it finds"));
    m_name->setObjectName("searchName");
    m_name->setPlaceholderText(tr("Name of the search"));
    m_name->setAccessibleName(tr("Name of the search"));
    m_name->setMaxLength(100);
    m_name->hide();
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_name);
    layout->addWidget(m_keep);
    connect(m_keep, &QPushButton::clicked, this, &SearchLine::askForName);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_name->text().trimmed();
        m_name->hide();
        m_keep->show();
        if (!name.isEmpty())
            Q_EMIT keepWanted(name, m_search);
    });
    hide();
}

void SearchLine::showSearching(const QString &search)
{
    if (search != m_search) {
        m_name->hide();
        m_keep->show();
    }
    m_search = search;
    m_words->setText(tr("Searching…"));
    show();
}

void SearchLine::showFound(qint64 count)
{
    m_words->setText(tr("%n message(s) found", nullptr, static_cast<int>(count)));
}

void SearchLine::leave()
{
    m_search.clear();
    hide();
}

void SearchLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_name->isVisible())
        return QWidget::keyPressEvent(event);
    m_name->hide();
    m_keep->show();
    m_keep->setFocus();
}

void SearchLine::askForName()
{
    m_keep->hide();
    m_name->setText(m_search);
    m_name->show();
    m_name->selectAll();
    m_name->setFocus();
}

} // namespace mailroom
