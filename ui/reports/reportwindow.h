#pragma once

#include "spooler/mail/ids.h"
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
    QString m_html;
};

} // namespace mailroom
