// SPDX-License-Identifier: MIT
#include "build/sources/git_errors.h"

#include "base/command.h"
#include "base/error_codes.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

enum class Meaning { Unknown, Network, Certificate, HostKey, HostChanged, Denied, Missing, DiskFull };

struct Sign {
    const char* words;
    Meaning meaning;
};

// In this order: ssh ends every failure with "Could not read from remote repository".
constexpr Sign signs[] = {
    {"no space left on device", Meaning::DiskFull},
    {"remote host identification has changed", Meaning::HostChanged},
    {"host key verification failed", Meaning::HostKey},
    {"ssl certificate problem", Meaning::Certificate},
    {"server certificate verification failed", Meaning::Certificate},
    {"unable to get local issuer", Meaning::Certificate},
    {"could not resolve host", Meaning::Network},
    {"unable to look up", Meaning::Network},
    {"name or service not known", Meaning::Network},
    {"temporary failure in name resolution", Meaning::Network},
    {"connection refused", Meaning::Network},
    {"connection timed out", Meaning::Network},
    {"connection reset", Meaning::Network},
    {"failed to connect", Meaning::Network},
    {"couldn't connect", Meaning::Network},
    {"network is unreachable", Meaning::Network},
    {"no route to host", Meaning::Network},
    {"operation too slow", Meaning::Network},
    {"early eof", Meaning::Network},
    {"empty reply from server", Meaning::Network},
    {"the requested url returned error: 5", Meaning::Network},
    {"dubious ownership", Meaning::Denied},
    {"authentication failed", Meaning::Denied},
    {"could not read username", Meaning::Denied},
    {"could not read password", Meaning::Denied},
    {"unable to read askpass", Meaning::Denied},
    {"permission denied", Meaning::Denied},
    {"access denied", Meaning::Denied},
    {"the requested url returned error: 401", Meaning::Denied},
    {"the requested url returned error: 403", Meaning::Denied},
    {"repository not exported", Meaning::Denied},
    {"repository not found", Meaning::Missing},
    {"not found", Meaning::Missing},
    {"the requested url returned error: 404", Meaning::Missing},
    {"does not appear to be a git repository", Meaning::Missing},
    {"does not exist", Meaning::Missing},
    {"not valid: is this a git repository", Meaning::Missing},
};

Meaning meaningOf(const QByteArray& words)
{
    const QByteArray lower = words.toLower();
    for (const Sign& sign : signs)
        if (lower.contains(sign.words))
            return sign.meaning;
    return Meaning::Unknown;
}

//! The error lines of git and the server, without progress and advice.
QString complaint(const QByteArray& words)
{
    QStringList lines;
    for (const QString& line : QString::fromUtf8(words).split(u'\n', Qt::SkipEmptyParts)) {
        const QString last = line.trimmed().section(u'\r', -1); // ssh ends its lines with \r\n
        if (last.contains("askpass"_L1))
            continue; // follows from our settings, which forbid prompts
        if (last.startsWith("fatal:"_L1) || last.startsWith("error:"_L1) || last.startsWith("ERROR"_L1)
            || last.startsWith("remote:"_L1) || last.startsWith("ssh:"_L1) || last.contains("denied"_L1)
            || last.endsWith("verification failed."_L1))
            lines << last;
    }
    return lines.mid(std::max<qsizetype>(0, lines.size() - 5)).join(u'\n');
}

//! The host of ssh://user@host:port/path or user@host:path, in ssh-keygen's form.
QString hostOf(const QString& address)
{
    const QUrl url(address);
    if (address.contains("://"_L1))
        return url.port() > 0 ? u"'[%1]:%2'"_s.arg(url.host()).arg(url.port()) : url.host();
    return address.section(u':', 0, 0).section(u'@', -1);
}

//! The command with which a person sees and accepts that server's key: "ssh -p 2222 git@host".
QString sshCommandOf(const QString& address)
{
    const QUrl url(address);
    if (!address.contains("://"_L1))
        return u"ssh "_s + shellQuoted(address.section(u':', 0, 0));
    const QString user = url.userName().isEmpty() ? QString() : url.userName() + u'@';
    const QString port = url.port() > 0 ? u"-p %1 "_s.arg(url.port()) : QString();
    return u"ssh "_s + port + shellQuoted(user + url.host());
}

Error make(Error::Kind kind, const char* code, Text what, Text next, const QByteArray& words)
{
    return fail(kind, code, std::move(what), std::move(next), verbatim(complaint(words))).value();
}

} // namespace

Error errorFromGit(const QString& address, const QByteArray& words)
{
    using Kind = Error::Kind;
    switch (meaningOf(words)) {
    case Meaning::DiskFull:
        return make(Kind::Limit, code::diskFull, say(QT_TRANSLATE_NOOP("core", "The disk is full.")),
                    say(QT_TRANSLATE_NOOP("core", "Free some disk space, then try again.")), words);
    case Meaning::HostKey:
        return make(
            Kind::Denied, "ssh-host-unknown",
            say(QT_TRANSLATE_NOOP("core", "The ssh key of the server of %1 is not known on this computer."), {address}),
            say(QT_TRANSLATE_NOOP("core", "Run `%1` in a terminal and check the key that it shows, then try again."),
                {sshCommandOf(address)}),
            words);
    case Meaning::HostChanged:
        return make(Kind::Denied, "ssh-host-changed",
                    say(QT_TRANSLATE_NOOP("core",
                                          "The ssh key of the server of %1 differs from the one this computer knows."),
                        {address}),
                    say(QT_TRANSLATE_NOOP("core",
                                          "Ask that server's administrator. If it has a new key: ssh-keygen -R %1, "
                                          "then connect once with ssh and check the key."),
                        {hostOf(address)}),
                    words);
    case Meaning::Certificate:
        return make(Kind::Network, "certificate-refused",
                    say(QT_TRANSLATE_NOOP("core", "The certificate of the server of %1 is not trusted."), {address}),
                    say(QT_TRANSLATE_NOOP("core", "If it is your own server, set SSL_CERT_FILE to its CA file.")),
                    words);
    case Meaning::Network: {
        Error error =
            make(Kind::Network, "network-unreachable",
                 say(QT_TRANSLATE_NOOP("core", "The server of %1 could not be reached."), {address}),
                 say(QT_TRANSLATE_NOOP("core", "Check the address and your network connection, then try again.")),
                 words);
        error.retry = Error::Retry::Now;
        return error;
    }
    case Meaning::Denied:
        return make(Kind::Denied, code::repositoryDenied,
                    say(QT_TRANSLATE_NOOP("core", "%1 does not exist, or you have no access to it."), {address}),
                    say(QT_TRANSLATE_NOOP(
                        "core", "Check the address. For a private repository, use ssh or an address with a token.")),
                    words);
    case Meaning::Missing:
        return make(Kind::NotFound, code::repositoryMissing,
                    say(QT_TRANSLATE_NOOP("core", "There is no repository at %1."), {address}),
                    say(QT_TRANSLATE_NOOP("core", "Check the spelling of the address.")), words);
    case Meaning::Unknown: break;
    }
    return make(Kind::Provider, code::gitFailed, say(QT_TRANSLATE_NOOP("core", "Git could not fetch %1."), {address}),
                say(QT_TRANSLATE_NOOP("core", "Read git's message, then try again.")), words);
}

} // namespace shipdeck::build
