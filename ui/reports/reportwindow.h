#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"

#include <QFuture>
#include <QWidget>

class QFileDialog;
class QLabel;
class QTextBrowser;

namespace mailroom {

class Catalog;

// The delivery report of one message, to read, print and save; and its dossier. Owns itself.
class ReportWindow : public QWidget {
    Q_OBJECT

public:
    ReportWindow(Catalog &catalog, QueueId message, QWidget *parent = nullptr);

private:
    QLayout *buildButtons();
    void read();
    QFileDialog *askWhere(const QString &suffix);
    void print();
    void saveHtml();
    void savePdf();
    void saveDossier();
    void tell(const Result<QString> &done);

    Catalog &m_catalog;
    QueueId m_message;
    QTextBrowser *m_page;
    QLabel *m_said;
    MessageDetail m_detail;
    QDateTime m_known; // when; invalid: it could not be read
};

} // namespace mailroom
