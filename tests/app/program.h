// The real programs of the command line, run on a temporary profile.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace mailroom::test {

struct Ran {
    int code = -1; // -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    QList<QJsonObject> objects() const; // one a line; fails the test when a line is none
};

// The event loop of the test turns while the program runs, so that servers of the test answer it.
Ran runProgram(
    const QString &path, const QStringList &arguments, const QByteArray &input = {},
    const QString &profile = {});

// A throw-away profile and the programs that work on it.
class ProgramProfile {
public:
    QString path() const { return m_folder.filePath(QStringLiteral("profile")); }
    QString file(const QString &name, const QByteArray &content) const; // beside the profile; its path

    Ran ctl(const QStringList &arguments, const QByteArray &input = {}) const;
    Ran sendmail(const QStringList &arguments, const QByteArray &input) const;
    QList<QJsonObject> queue() const;
    // An account whose server is `port` on the loopback interface.
    void addAccount(quint16 port, const QStringList &more = {}) const;

private:
    QTemporaryDir m_folder;
};

} // namespace mailroom::test
