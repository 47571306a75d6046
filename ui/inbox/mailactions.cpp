#include "ui/inbox/mailactions.h"

#include "ui/text/glyph.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct Face {
        QString words;
        Glyph glyph = Glyph::Note;
        QKeySequence keys;
    };

    Face faceOf(MailAction action)
    {
        switch (action) {
        case MailAction::Open:
            return {MailActions::tr("&Open"), Glyph::Inbox, Qt::Key_O};
        case MailAction::Reply:
            return {MailActions::tr("&Reply"), Glyph::Reply, Qt::Key_R};
        case MailAction::ReplyAll:
            return {MailActions::tr("Reply to &all"), Glyph::ReplyAll, Qt::SHIFT | Qt::Key_R};
        case MailAction::Forward:
            return {MailActions::tr("&Forward"), Glyph::Forward, Qt::Key_F};
        case MailAction::ForwardAttached:
            return {MailActions::tr("For&ward as attachment"), Glyph::Forward, Qt::SHIFT | Qt::Key_F};
        case MailAction::Redirect:
            return {MailActions::tr("Red&irect"), Glyph::Forward, Qt::Key_B};
        case MailAction::MarkRead:
            return {MailActions::tr("Mark as r&ead"), Glyph::Note, Qt::Key_M};
        case MailAction::MarkUnread:
            return {MailActions::tr("Mar&k as unread"), Glyph::Note, Qt::Key_U};
        case MailAction::Flag:
            return {MailActions::tr("F&lag"), Glyph::Flag, Qt::Key_S};
        case MailAction::Unflag:
            return {MailActions::tr("Re&move the flag"), Glyph::Flag, Qt::SHIFT | Qt::Key_S};
        case MailAction::Archive:
            return {MailActions::tr("Arc&hive"), Glyph::Archive, Qt::Key_E};
        case MailAction::Junk:
            return {MailActions::tr("&Junk"), Glyph::Junk, Qt::Key_Exclam};
        case MailAction::NotJunk:
            return {MailActions::tr("Not &junk"), Glyph::Inbox, Qt::Key_Exclam};
        case MailAction::MoveTo:
            return {MailActions::tr("Mo&ve to…"), Glyph::Move, Qt::Key_V};
        case MailAction::CopyTo:
            return {MailActions::tr("Cop&y to…"), Glyph::Folder, Qt::SHIFT | Qt::Key_V};
        case MailAction::Delete:
            return {MailActions::tr("&Delete"), Glyph::Trash, Qt::Key_Delete};
        case MailAction::GetBody:
            return {MailActions::tr("&Get the rest"), Glyph::SendReceive, Qt::Key_G};
        case MailAction::DeleteRemotely:
            return {MailActions::tr("Delete on the server"), Glyph::Trash, {}};
        case MailAction::Save:
            return {MailActions::tr("&Save as…"), Glyph::Note, Qt::CTRL | Qt::Key_S};
        case MailAction::Print:
            return {MailActions::tr("Pri&nt…"), Glyph::Note, Qt::CTRL | Qt::Key_P};
        case MailAction::ShowSource:
            return {MailActions::tr("Sour&ce"), Glyph::Note, Qt::CTRL | Qt::Key_U};
        case MailAction::ShowTimeline:
            return {MailActions::tr("&Timeline"), Glyph::Clock, Qt::CTRL | Qt::Key_I};
        case MailAction::ShowDelivery:
            return {MailActions::tr("What &became of it"), Glyph::Delivered, Qt::Key_D};
        case MailAction::NextUnread:
            return {MailActions::tr("Ne&xt unread"), Glyph::Inbox, Qt::Key_N};
        case MailAction::PreviousUnread:
            return {MailActions::tr("&Previous unread"), Glyph::Inbox, Qt::Key_P};
        case MailAction::Undo:
            return {MailActions::tr("&Undo"), Glyph::Reply, Qt::CTRL | Qt::Key_Z};
        }
        Q_UNREACHABLE_RETURN({});
    }

    constexpr int actionCount = static_cast<int>(MailAction::Undo) + 1;

} // namespace

void ChosenMail::add(const MailRow &mail)
{
    ++count;
    ++messages;
    const bool seen = mail.flags.testFlag(MailFlag::Seen);
    const bool flagged = mail.flags.testFlag(MailFlag::Flagged);
    anyRead = anyRead || seen;
    anyUnread = anyUnread || !seen;
    anyFlagged = anyFlagged || flagged;
    anyUnflagged = anyUnflagged || !flagged;
    anyHeaderOnly = anyHeaderOnly || mail.body == MailBody::HeaderOnly;
}

void ChosenMail::add(const ThreadFacts &thread)
{
    ++count;
    messages += thread.messages;
    anyRead = anyRead || thread.unread < thread.messages;
    anyUnread = anyUnread || thread.unread > 0;
    anyFlagged = anyFlagged || thread.flagged > 0;
    anyUnflagged = anyUnflagged || thread.flagged < thread.messages;
    anyHeaderOnly = anyHeaderOnly || thread.headerOnly > 0;
}

MailActions::MailActions(QObject *parent) : QObject(parent)
{
    for (int i = 0; i < actionCount; ++i) {
        const auto action = static_cast<MailAction>(i);
        const Face face = faceOf(action);
        auto *const shown = new QAction(glyphIcon(face.glyph), face.words, this);
        shown->setShortcut(face.keys);
        shown->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        const QString words = QString(face.words).remove(u'&');
        const QString keys = face.keys.toString(QKeySequence::NativeText);
        shown->setToolTip(keys.isEmpty() ? words : QString(words + u" ("_s + keys + u')'));
        connect(shown, &QAction::triggered, this, [this, action] { Q_EMIT wanted(action); });
        m_actions.append(shown);
    }
    action(MailAction::Delete)->setShortcuts({Qt::Key_Delete, Qt::Key_Backspace});
    setChosen({});
}

QList<QAction *> MailActions::buttons() const
{
    QList<QAction *> buttons;
    for (const MailAction each :
         {MailAction::Reply, MailAction::ReplyAll, MailAction::Forward, MailAction::Archive, MailAction::Junk,
          MailAction::NotJunk, MailAction::MoveTo, MailAction::Delete, MailAction::GetBody})
        buttons.append(action(each));
    return buttons;
}

void MailActions::setChosen(const ChosenMail &chosen)
{
    const bool some = chosen.count > 0;
    const bool one = chosen.count == 1;
    const auto possible = [&](MailAction action) {
        switch (action) {
        case MailAction::Open:
        case MailAction::Reply:
        case MailAction::ReplyAll:
        case MailAction::Redirect:
        case MailAction::Save:
        case MailAction::Print:
        case MailAction::ShowSource:
        case MailAction::ShowTimeline:
        case MailAction::Forward:
            return one;
        case MailAction::ShowDelivery:
            return one && chosen.wasSent;
        case MailAction::ForwardAttached:
        case MailAction::Archive:
        case MailAction::MoveTo:
        case MailAction::CopyTo:
        case MailAction::Delete:
            return some;
        case MailAction::MarkRead:
            return chosen.anyUnread;
        case MailAction::MarkUnread:
            return chosen.anyRead;
        case MailAction::Flag:
            return chosen.anyUnflagged;
        case MailAction::Unflag:
            return chosen.anyFlagged;
        case MailAction::Junk:
            return some && !chosen.isJunk;
        case MailAction::NotJunk:
            return some && chosen.isJunk;
        case MailAction::GetBody:
        case MailAction::DeleteRemotely:
            return chosen.anyHeaderOnly;
        case MailAction::NextUnread:
        case MailAction::PreviousUnread:
        case MailAction::Undo:
            return true;
        }
        Q_UNREACHABLE_RETURN(false);
    };
    for (int i = 0; i < actionCount; ++i) {
        const bool is = possible(static_cast<MailAction>(i));
        m_actions.at(i)->setEnabled(is);
        m_actions.at(i)->setVisible(is);
    }
}

} // namespace mailroom
