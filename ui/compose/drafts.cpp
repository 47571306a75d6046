#include "ui/compose/drafts.h"

#include "spooler/catalog.h"

using namespace Qt::StringLiterals;

namespace mailroom {

void withDrafts(
    Catalog &catalog, QObject *context, std::function<void(const QList<ComposerContent> &drafts)> then)
{
    catalog.drafts().then(context, [then = std::move(then)](const Result<QList<Draft>> &drafts) {
        QList<ComposerContent> contents;
        for (const Draft &draft : drafts.value_or(QList<Draft>())) {
            contents.append(contentFromJson(draft.json));
            contents.last().draft = draft.id;
        }
        then(contents);
    });
}

DraftsMenu::DraftsMenu(const QString &title, Catalog &catalog, QWidget *parent)
    : QMenu(title, parent)
    , m_catalog(catalog)
{
    connect(this, &QMenu::aboutToShow, this, &DraftsMenu::fill);
}

void DraftsMenu::fill()
{
    clear();
    addAction(tr("Loading…"))->setEnabled(false);
    withDrafts(m_catalog, this, [this](const QList<ComposerContent> &drafts) {
        clear();
        for (const ComposerContent &content : drafts) {
            const QString subject = content.subject.isEmpty() ? tr("(no subject)") : content.subject;
            addAction(QString(subject).replace(u'&', u"&&"_s), this, [this, content] {
                Q_EMIT composerWanted(content);
            });
        }
        if (isEmpty())
            addAction(tr("No drafts"))->setEnabled(false);
    });
}

} // namespace mailroom
