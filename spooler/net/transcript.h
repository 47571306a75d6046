// What was said on a connection, without secrets, for people to read.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace mailroom {

// [value] Lines "C: …", "S: …" and "-- …". Bounded to 64 KiB: of a longer talk the beginning and the end
// stay. The caller passes what may be seen; what a server echoes of a secret is cut out by forbid().
class Transcript {
public:
    void forbid(const QList<QByteArray> &secrets); // replaced by "***" wherever a server repeats them
    void client(QByteArrayView commands); // one or more whole lines
    void server(QByteArrayView line);
    void note(const QByteArray &fact);
    QString cleared(const QString &text) const; // without what is forbidden
    QString take(); // and begins anew

private:
    void add(const char *prefix, QByteArrayView line);

    QList<QByteArray> m_secrets;
    QByteArray m_head;
    QByteArray m_tail;
    bool m_cut = false;
};

} // namespace mailroom
