// SPDX-License-Identifier: MIT
#include "build/tree/publish_rules.h"

#include "build/tree/tree.h"

namespace shipdeck::build {
namespace {

bool isKeyMaterial(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    if (lower.startsWith(".env"))
        return true;
    static constexpr const char* names[] = {"id_rsa",  "id_dsa", "id_ecdsa",  "id_ed25519",      ".npmrc",
                                            ".pypirc", ".netrc", ".htpasswd", ".git-credentials"};
    static constexpr const char* endings[] = {".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".kdbx", ".ppk"};
    for (const char* known : names)
        if (lower == known)
            return true;
    for (const char* ending : endings)
        if (lower.endsWith(ending))
            return true;
    return false;
}

void note(QList<QByteArray>& list, const QByteArray& path)
{
    if (!list.contains(path)) // a link's target is checked again
        list << path;
}

} // namespace

bool PublishRules::holdsBack(const QByteArray& path, bool isFolder)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    if (!isFolder && isKeyMaterial(name)) {
        note(m_keys, path);
        return true;
    }
    if (!name.startsWith('.') || (isFolder && name == ".well-known"))
        return false;
    if (name != ".git") // not worth a note
        note(m_dotFiles, path);
    return true;
}

QList<Text> PublishRules::notes() const
{
    QList<Text> notes;
    if (!m_keys.isEmpty())
        notes << say(QT_TRANSLATE_NOOP("core", "Left out because it looks like a key or password: %1."),
                     {firstFew(m_keys)});
    if (!m_dotFiles.isEmpty())
        notes << say(QT_TRANSLATE_NOOP("core", "Left out because names with a leading dot are not published: %1."),
                     {firstFew(m_dotFiles)});
    return notes;
}

} // namespace shipdeck::build
