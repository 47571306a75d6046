// Shell scripts that play a fax or an SMS gateway, and the account that runs them.
#pragma once

#include "spooler/mail/account.h"

#include <QFile>
#include <QTemporaryDir>

namespace mailroom {

class TestProgram {
public:
    explicit TestProgram(const QByteArray &script)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\ncd '" + m_folder.path().toUtf8() + "'\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("program")); }
    QByteArray written(const QString &name) const // by the script, in its working folder
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Account account(const QString &kind = QStringLiteral("command")) const
    {
        Account account;
        account.id = {1};
        account.transport = kind;
        account.parameters.insert(QStringLiteral("program"), path());
        return account;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace mailroom
