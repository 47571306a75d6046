#pragma once

#include "spooler/mail/attemptend.h"

#include <QWidget>

class QLabel;

namespace mailroom {

// What a test found, or what stands against saving: a glyph, a sentence, the server's own words. Lives in the
// account dialog.
class TestVerdict : public QWidget {
    Q_OBJECT

public:
    explicit TestVerdict(QWidget *parent = nullptr);

    void say(const QString &words);
    void complain(const QString &words); // of what keeps it from being saved or tested
    void sayDetail(const QString &fact); // below what is said
    void show(const ConnectionReport &report);

private:
    QLabel *m_picture;
    QLabel *m_words;
    QLabel *m_detail;
};

} // namespace mailroom
