#pragma once

#include "spooler/result.h"
#include "ui/compose/composercontent.h"
#include "ui/shell/services.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace mailroom {

// The copy of a draft in its account's folder at the server, where the account keeps drafts there: at most
// one new one a minute while it is being written, and one when its window closes. The draft itself is saved
// before and by others: what fails here loses nothing of it. Lives in the GUI thread; owned by the composer.
class DraftCopy : public QObject {
    Q_OBJECT

public:
    explicit DraftCopy(const Services &services, QObject *parent = nullptr);

    void note(const ComposerContent &saved); // soon; REQUIRES: it has the draft's number
    // As soon as it is saved, and whether or not this lives until then.
    void keepOnce(const ComposerContent &content, QFuture<Result<DraftId>> saved);
    void drop(DraftId draft); // it was sent, or thrown away

Q_SIGNALS:
    void failed(const QString &words); // the draft is saved, its copy is not

private:
    bool isWanted(const ComposerContent &content) const;
    void keep();

    Services m_services;
    ComposerContent m_latest;
    QTimer m_pause;
    bool m_isNew = false; // m_latest, since it was kept
    std::shared_ptr<bool> m_isDropped = std::make_shared<bool>(false); // what is under way is not kept then
};

} // namespace mailroom
