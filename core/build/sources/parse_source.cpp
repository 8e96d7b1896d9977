// SPDX-License-Identifier: MIT
#include "build/sources/source.h"

#include "base/command.h"
#include "github/instance.h"
#include "net/private_hosts.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

Failure badSource(const char* code, Text what, Text next)
{
    return fail(Error::Kind::BadInput, code, std::move(what), std::move(next));
}

Text howToNameOne()
{
    return say(QT_TRANSLATE_NOOP("core", "Give a folder, owner/repo, or an address like https://host/owner/repo.git."));
}

//! git takes words that begin with '-' for options, in addresses, refs and even host names.
bool beginsWithDash(const QString& word)
{
    return word.startsWith(u'-');
}

bool hasControlCharacter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
}

SourceSpec gitSpec(const QString& address)
{
    SourceSpec spec;
    spec.kind = SourceSpec::Kind::Git;
    spec.location = address;
    return spec;
}

QString credentialOf(const QUrl& url)
{
    const QString user = url.userName(QUrl::FullyDecoded);
    const QString password = url.password(QUrl::FullyDecoded);
    return password.isEmpty() ? user : user + u':' + password;
}

//! `owner/repo/tree/<ref>/<root>` and `owner/repo/pull/12`, from a browser's address. A branch name with a slash cannot
//! be distinguished from a folder here; then the ref is not found, and similar names are suggested.
Result<SourceSpec> gitHubSpec(const github::Instance& instance, const QString& path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    QString repository = parts.value(1);
    if (repository.endsWith(".git"_L1))
        repository.chop(4);
    if (repository.isEmpty()) // for example an owner's page
        return badSource("address-invalid",
                         say(QT_TRANSLATE_NOOP("core", "%1 is not a Git address."),
                             {instance.host + u'/' + parts.join(u'/')}),
                         howToNameOne());
    SourceSpec spec = gitSpec(instance.gitUrl(parts.value(0), repository));
    if (parts.size() > 3 && (parts[2] == "tree"_L1 || parts[2] == "commit"_L1)) {
        spec.ref = QUrl::fromPercentEncoding(parts[3].toUtf8());
        spec.root = QUrl::fromPercentEncoding(parts.mid(4).join(u'/').toUtf8());
    } else if (parts.size() > 3 && parts[2] == "pull"_L1) {
        spec.ref = u"pull/"_s + parts[3];
    }
    return spec;
}

//! The GitHub that the address belongs to: github.com or this computer's own; an empty instance: neither.
Result<github::Instance> gitHubOf(const QUrl& url)
{
    if (url.scheme() == "https"_L1 && (url.host() == "github.com"_L1 || url.host() == "www.github.com"_L1))
        return github::instanceFor(u"github.com"_s);
    SD_TRY(github::Instance standard, github::instanceFor());
    return standard.owns(url) ? standard : github::Instance();
}

Result<SourceSpec> fromUrl(const QString& text)
{
    QUrl url(text, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || (url.path().size() < 2 && scheme != "file"_L1))
        return badSource("address-invalid",
                         say(QT_TRANSLATE_NOOP("core", "%1 is not a Git address."), {displayLocation(text)}),
                         howToNameOne());
    if (scheme != "https"_L1 && scheme != "http"_L1 && scheme != "ssh"_L1 && scheme != "git"_L1 && scheme != "file"_L1)
        return badSource("address-scheme",
                         say(QT_TRANSLATE_NOOP("core", "Addresses with %1:// are not supported."), {scheme}),
                         say(QT_TRANSLATE_NOOP("core", "Use https, ssh or file.")));
    if (scheme != "file"_L1 && (url.host().isEmpty() || beginsWithDash(url.host())))
        return badSource("address-invalid",
                         say(QT_TRANSLATE_NOOP("core", "%1 contains no server name."), {displayLocation(text)}),
                         howToNameOne());
    if ((scheme == "http"_L1 || scheme == "git"_L1) && reachOf(url.host()) != Reach::ThisComputer)
        return badSource("address-insecure",
                         say(QT_TRANSLATE_NOOP("core",
                                               "%1:// is not secure: others on the network could change the source."),
                             {scheme}),
                         say(QT_TRANSLATE_NOOP("core", "Use https or ssh.")));
    SD_TRY(const github::Instance instance, gitHubOf(url));
    if (!instance.host.isEmpty()) {
        SD_TRY(SourceSpec spec, gitHubSpec(instance, url.path(QUrl::FullyEncoded)));
        spec.credential = credentialOf(url);
        return spec;
    }
    SourceSpec spec;
    if (scheme != "ssh"_L1) { // with ssh the user name is part of the address, and a password is not used
        spec.credential = credentialOf(url);
        url.setUserInfo({});
    } else {
        url.setPassword({});
    }
    url.setFragment({});
    spec.kind = SourceSpec::Kind::Git;
    spec.location = url.toString(QUrl::FullyEncoded);
    return spec;
}

bool looksLikeBareRepository(const QString& folder)
{
    const QDir dir(folder);
    return QFileInfo(dir.filePath(u"HEAD"_s)).isFile() && QFileInfo(dir.filePath(u"objects"_s)).isDir()
        && QFileInfo(dir.filePath(u"refs"_s)).isDir();
}

Result<SourceSpec> fromFolder(const QString& text, const QDir& start, SourceSpec::Kind kind)
{
    const QString path = QDir::cleanPath(start.absoluteFilePath(text));
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Kind::NotFound, "folder-missing",
                    say(QT_TRANSLATE_NOOP("core", "There is no folder %1."), {path}),
                    say(QT_TRANSLATE_NOOP("core", "Check the spelling, or use a Git address.")));
    if (!info.isDir())
        return badSource("not-a-folder", say(QT_TRANSLATE_NOOP("core", "%1 is a file."), {path}),
                         say(QT_TRANSLATE_NOOP("core", "Use the folder that contains it: %1"), {info.path()}));
    if (kind == SourceSpec::Kind::Folder && looksLikeBareRepository(path))
        return gitSpec(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded));
    SourceSpec spec;
    spec.kind = kind;
    spec.location = path;
    return spec;
}

Result<> mayBeASource(const QString& text)
{
    if (text.trimmed().isEmpty())
        return badSource("source-empty", say(QT_TRANSLATE_NOOP("core", "No folder or address was specified.")),
                         howToNameOne());
    if (text.contains(QChar(u'\0'))) // no file name contains it, and Qt warns each time
        return badSource("address-invalid", say(QT_TRANSLATE_NOOP("core", "The address contains a control character.")),
                         howToNameOne());
    if (beginsWithDash(text))
        return badSource("source-dash",
                         say(QT_TRANSLATE_NOOP("core", "%1 begins with a dash, like an option."), {text}),
                         say(QT_TRANSLATE_NOOP("core", "If it is a folder, write ./%1"), {text}));
    return {};
}

QDir startOf(const QString& workingFolder)
{
    return workingFolder.isEmpty() ? QDir::current() : QDir(workingFolder);
}

} // namespace

Result<SourceSpec> parseSource(QString text, QString workingFolder)
{
    SD_CHECK(mayBeASource(text));
    const QDir start = startOf(workingFolder);
    if (QFileInfo::exists(start.absoluteFilePath(text)))
        return fromFolder(text, start, SourceSpec::Kind::Folder);
    const QString word = text.trimmed();
    static const QRegularExpression url(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    static const QRegularExpression scp(
        u"^([A-Za-z0-9_][A-Za-z0-9_.-]*@)?([A-Za-z0-9][A-Za-z0-9.-]*):(?!//)([^:-].*)$"_s);
    static const QRegularExpression gitHub(
        u"^(?:www\\.)?github\\.com/([A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+(?:/.*)?)$"_s);
    static const QRegularExpression ownerRepo(
        u"^([A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9_.][A-Za-z0-9._-]*)(?:#([0-9]{1,9}))?$"_s);
    static const QRegularExpression helper(u"^[A-Za-z0-9+.-]*::"_s); // as in git's transport.c
    if (helper.match(word).hasMatch())
        return badSource("address-scheme",
                         say(QT_TRANSLATE_NOOP("core", "Addresses with a remote helper (name::) are not supported.")),
                         say(QT_TRANSLATE_NOOP("core", "Use https, ssh or file.")));
    if (url.match(word).hasMatch())
        return hasControlCharacter(word)
            ? badSource("address-invalid", say(QT_TRANSLATE_NOOP("core", "The address contains a control character.")),
                        howToNameOne())
            : fromUrl(word);
    if (const auto match = gitHub.match(word); match.hasMatch()) {
        SD_TRY(const github::Instance dotCom, github::instanceFor(u"github.com"_s));
        return gitHubSpec(dotCom, match.captured(1));
    }
    if (scp.match(word).hasMatch() && !hasControlCharacter(word))
        return gitSpec(word);
    if (const auto match = ownerRepo.match(word); match.hasMatch()) {
        SD_TRY(const github::Instance standard, github::instanceFor());
        SD_TRY(SourceSpec spec, gitHubSpec(standard, match.captured(1)));
        if (match.hasCaptured(2))
            spec.ref = u"pull/"_s + match.captured(2);
        return spec;
    }
    static const QRegularExpression dashed(u"^[A-Za-z0-9][A-Za-z0-9-]*/-[^/]*$"_s);
    if (dashed.match(word).hasMatch())
        return badSource("repository-name-invalid",
                         say(QT_TRANSLATE_NOOP("core", "“%1” is not the name of a repository."), {word}),
                         say(QT_TRANSLATE_NOOP("core", "If it is a folder, write ./%1"), {word}));
    return fromFolder(text, start, SourceSpec::Kind::Folder);
}

Result<SourceSpec> parseReadyFolder(QString text, QString workingFolder)
{
    SD_CHECK(mayBeASource(text));
    return fromFolder(text, startOf(workingFolder), SourceSpec::Kind::Ready);
}

Result<> checkRef(const SourceSpec& spec)
{
    static const QRegularExpression wholeCommit(u"^([0-9a-f]{40}|[0-9a-f]{64})$"_s);
    if (!spec.commit.isEmpty() && !wholeCommit.match(spec.commit).hasMatch())
        return badSource(
            "commit-incomplete",
            say(QT_TRANSLATE_NOOP("core", "“%1” is not the whole id of a commit."), {spec.commit.left(120)}),
            say(QT_TRANSLATE_NOOP("core", "Give all of it (`git rev-parse` prints it), or a part as --ref.")));
    if (spec.ref.isEmpty() && spec.commit.isEmpty())
        return {};
    // Invalid in ref names: https://git-scm.com/docs/git-check-ref-format
    static const QRegularExpression impossible(uR"(\.\.|[\x00-\x20\x7f~^:?*[\\]|@\{|//|^[-/]|[./]$|\.lock$)"_s);
    if (spec.kind == SourceSpec::Kind::Git && impossible.match(spec.ref).hasMatch())
        return badSource("ref-invalid",
                         say(QT_TRANSLATE_NOOP("core", "“%1” cannot be the name of a branch, tag or commit."),
                             {spec.ref.left(120)}),
                         say(QT_TRANSLATE_NOOP("core", "Give a branch, a tag, a commit or pull/<number>.")));
    if (spec.kind == SourceSpec::Kind::Git)
        return {};
    const QString version = spec.ref.isEmpty() ? spec.commit : spec.ref;
    const bool isCheckout = QFileInfo::exists(spec.location + u"/.git"_s) || looksLikeBareRepository(spec.location);
    return badSource("ref-needs-repository",
                     say(QT_TRANSLATE_NOOP("core", "A folder is deployed as it is, so it has no version %1."),
                         {version}),
                     isCheckout ? say(QT_TRANSLATE_NOOP("core", "Deploy its repository: `shipctl deploy %1 --ref %2`."),
                                      {shellQuoted(u"file://"_s + spec.location), shellQuoted(version)})
                                : say(QT_TRANSLATE_NOOP("core", "Leave out the version, or use a repository.")));
}

QString displayLocation(const QString& address)
{
    static const QRegularExpression userInfo(u"^([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)@"_s);
    const auto match = userInfo.match(address);
    if (!match.hasMatch())
        return address;
    const QString user = match.captured(1) == "ssh"_L1 ? match.captured(2).section(u':', 0, 0) + u'@' : QString();
    return match.captured(1) + "://"_L1 + user + address.mid(match.capturedLength());
}

} // namespace shipdeck::build
