#include "spooler/mail/filename.h"

#include "spooler/mail/eyetext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestName = 200; // octets; file systems take 255, and a number may be added
    constexpr qsizetype longestSuffix = 20;

    bool isDevice(const QString &name)
    {
        static const QSet<QString> devices{u"con"_s,  u"prn"_s,  u"aux"_s,  u"nul"_s,  u"com1"_s, u"com2"_s,
                                           u"com3"_s, u"com4"_s, u"com5"_s, u"com6"_s, u"com7"_s, u"com8"_s,
                                           u"com9"_s, u"lpt1"_s, u"lpt2"_s, u"lpt3"_s};
        return devices.contains(name.section(u'.', 0, 0).toLower());
    }

    qsizetype suffixStart(const QString &name)
    {
        const qsizetype dot = name.lastIndexOf(u'.');
        return dot > 0 && name.size() - dot <= longestSuffix ? dot : name.size();
    }

    // Cut in the middle: beginning and suffix tell most.
    QString shortened(const QString &name)
    {
        if (name.toUtf8().size() <= longestName)
            return name;
        const qsizetype dot = suffixStart(name);
        const QString suffix = name.sliced(dot);
        QString stem = name.first(std::min(dot, longestName));
        while (!stem.isEmpty() && (stem + u'…' + suffix).toUtf8().size() > longestName)
            stem.chop(stem.back().isLowSurrogate() && stem.size() > 1 ? 2 : 1);
        return stem + u'…' + suffix;
    }

    QString keyOf(const QString &name)
    {
        return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    }

} // namespace

QString safeFileName(const QString &name)
{
    QString safe = name.section(u'/', -1).section(u'\\', -1);
    safe = lineForEye(safe);
    for (QChar &c : safe) {
        if (u":*?\"<>|"_s.contains(c))
            c = u'_';
    }
    // "photo.jpg .desktop": no blank hides where the suffix begins.
    safe.replace(u" ."_s, u"."_s);
    while (!safe.isEmpty() && (u".-~ "_s).contains(safe.front()))
        safe.removeFirst();
    while (!safe.isEmpty() && (u". "_s).contains(safe.back()))
        safe.chop(1);
    safe = shortened(safe);
    if (safe.isEmpty())
        return u"attachment"_s;
    return isDevice(safe) ? u"_"_s + safe : safe;
}

QStringList distinctFileNames(const QStringList &names)
{
    QStringList distinct;
    QSet<QString> taken;
    for (const QString &name : names) {
        QString candidate = name;
        const qsizetype dot = suffixStart(name);
        for (int number = 2; taken.contains(keyOf(candidate)); ++number)
            candidate = name.first(dot) + u" (%1)"_s.arg(number) + name.sliced(dot);
        taken << keyOf(candidate);
        distinct << candidate;
    }
    return distinct;
}

bool mayRun(const QString &fileName, QByteArrayView mediaType)
{
    static const QSet<QString> suffixes{
        // programs and scripts
        u"exe"_s, u"com"_s, u"bat"_s, u"cmd"_s, u"scr"_s, u"pif"_s, u"msi"_s, u"msix"_s, u"msp"_s, u"mst"_s,
        u"cpl"_s, u"dll"_s, u"ps1"_s, u"psm1"_s, u"vbs"_s, u"vbe"_s, u"js"_s, u"jse"_s, u"mjs"_s, u"wsf"_s,
        u"wsh"_s, u"hta"_s, u"jar"_s, u"jnlp"_s, u"class"_s, u"sh"_s, u"bash"_s, u"zsh"_s, u"csh"_s, u"ksh"_s,
        u"run"_s, u"bin"_s, u"out"_s, u"elf"_s, u"so"_s, u"py"_s, u"pyc"_s, u"pyw"_s, u"pl"_s, u"rb"_s,
        u"php"_s, u"lua"_s, u"tcl"_s, u"awk"_s, u"command"_s, u"workflow"_s, u"app"_s, u"applescript"_s,
        // what installs or starts something
        u"desktop"_s, u"appimage"_s, u"flatpak"_s, u"flatpakref"_s, u"flatpakrepo"_s, u"snap"_s, u"deb"_s,
        u"rpm"_s, u"pkg"_s, u"dmg"_s, u"iso"_s, u"img"_s, u"vhd"_s, u"vhdx"_s, u"apk"_s, u"service"_s,
        u"lnk"_s, u"url"_s, u"webloc"_s, u"website"_s, u"reg"_s, u"inf"_s, u"scf"_s, u"theme"_s,
        u"library-ms"_s, u"search-ms"_s, u"settingcontent-ms"_s, u"appref-ms"_s, u"application"_s,
        u"gadget"_s, u"chm"_s, u"hlp"_s, u"rdp"_s, u"ica"_s, u"diagcab"_s, u"directory"_s, u"kmail"_s,
        // documents that carry script or macros
        u"html"_s, u"htm"_s, u"xhtml"_s, u"xht"_s, u"shtml"_s, u"mht"_s, u"mhtml"_s, u"svg"_s, u"svgz"_s,
        u"xml"_s, u"xsl"_s, u"swf"_s, u"docm"_s, u"dotm"_s, u"xlsm"_s, u"xltm"_s, u"xlam"_s, u"xll"_s,
        u"pptm"_s, u"potm"_s, u"ppam"_s, u"ppsm"_s, u"sldm"_s, u"one"_s, u"onepkg"_s, u"ade"_s, u"adp"_s,
        u"mdb"_s, u"accde"_s, u"slk"_s, u"iqy"_s};
    static const QSet<QByteArray> types{
        "text/html",
        "application/xhtml+xml",
        "image/svg+xml",
        "text/xml",
        "application/xml",
        "application/x-desktop",
        "application/x-executable",
        "application/x-msdownload",
        "application/x-msdos-program",
        "application/x-sh",
        "application/x-shellscript",
        "application/javascript",
        "text/javascript",
        "application/x-javascript",
        "application/java-archive",
        "application/vnd.microsoft.portable-executable",
        "application/x-ms-shortcut",
        "application/x-mswinurl",
        "application/hta",
        "application/x-iso9660-image",
        "text/x-python",
        "application/x-perl",
        "application/vnd.debian.binary-package",
        "application/x-rpm"};
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QString suffix = dot < 0 ? QString() : fileName.sliced(dot + 1).toLower();
    return suffixes.contains(suffix) || types.contains(mediaType.toByteArray().toLower());
}

} // namespace mailroom
