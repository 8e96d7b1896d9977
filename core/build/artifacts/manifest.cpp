// SPDX-License-Identifier: MIT
#include "build/artifacts/manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shipdeck::build {
namespace {

//! JSON is Unicode but names are bytes, so bytes that are not UTF-8, and '%', are written as %NN.
QString escaped(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes)
        return QString(text).replace(u'%', u"%25"_s);
    return QString::fromLatin1(bytes.toPercentEncoding(" !#$&'()*+,/:;=?@[]"));
}

QByteArray unescaped(const QString& text)
{
    return QByteArray::fromPercentEncoding(text.toUtf8());
}

QJsonObject toObject(const TreeEntry& entry)
{
    switch (entry.type) {
    case TreeEntry::Type::Folder: return {{u"path"_s, escaped(entry.path)}, {u"type"_s, u"folder"_s}};
    case TreeEntry::Type::Link:
        return {{u"path"_s, escaped(entry.path)}, {u"type"_s, u"link"_s}, {u"target"_s, escaped(entry.target)}};
    case TreeEntry::Type::File: break;
    }
    return {{u"path"_s, escaped(entry.path)},
            {u"type"_s, u"file"_s},
            {u"executable"_s, entry.executable},
            {u"size"_s, entry.size},
            {u"sha256"_s, QString::fromLatin1(entry.digest)}};
}

Failure damaged()
{
    return fail(Error::Kind::Conflict, "artifact-damaged",
                say(QT_TRANSLATE_NOOP("core", "The list of the artifact's files cannot be read.")),
                say(QT_TRANSLATE_NOOP("core", "Deploy again to rebuild the artifact.")));
}

} // namespace

QByteArray Manifest::toJson() const
{
    // One line per entry, written by hand: a QJsonDocument of half a million objects would need a gigabyte. The first
    // line has the totals, which is all that open() reads.
    qint64 files = 0;
    qint64 bytes = 0;
    for (const TreeEntry& entry : entries) {
        files += entry.type == TreeEntry::Type::Folder ? 0 : 1;
        bytes += entry.size;
    }
    QByteArray json = "{\"format\":1,\"kind\":";
    json += kind == Artifact::Kind::Static ? "\"static\"" : "\"server\"";
    json += ",\"files\":" + QByteArray::number(files) + ",\"bytes\":" + QByteArray::number(bytes) + ",\"entries\":[";
    for (size_t i = 0; i < entries.size(); ++i)
        json += (i == 0 ? "\n" : ",\n") + QJsonDocument(toObject(entries[i])).toJson(QJsonDocument::Compact);
    return json + "\n]}\n";
}

Result<Artifact> Manifest::headline(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.left(json.indexOf('\n')) + "]}").object();
    if (object.value(u"format"_s).toInt() != 1)
        return damaged();
    Artifact artifact;
    artifact.kind = object.value(u"kind"_s) == u"server"_s ? Artifact::Kind::Server : Artifact::Kind::Static;
    artifact.files = object.value(u"files"_s).toInteger();
    artifact.bytes = object.value(u"bytes"_s).toInteger();
    return artifact;
}

Result<Manifest> Manifest::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"format"_s).toInt() != 1)
        return damaged();
    Manifest manifest;
    manifest.kind = object.value(u"kind"_s) == u"server"_s ? Artifact::Kind::Server : Artifact::Kind::Static;
    const QJsonArray entries = object.value(u"entries"_s).toArray();
    manifest.entries.reserve(size_t(entries.size()));
    for (const auto& value : entries) {
        const QJsonObject from = value.toObject();
        const QString type = from.value(u"type"_s).toString();
        TreeEntry entry;
        entry.path = unescaped(from.value(u"path"_s).toString());
        entry.type = type == "folder"_L1 ? TreeEntry::Type::Folder
            : type == "link"_L1          ? TreeEntry::Type::Link
                                         : TreeEntry::Type::File;
        entry.executable = from.value(u"executable"_s).toBool();
        entry.size = from.value(u"size"_s).toInteger();
        entry.target = unescaped(from.value(u"target"_s).toString());
        entry.digest = from.value(u"sha256"_s).toString().toLatin1();
        manifest.entries.push_back(std::move(entry));
    }
    return manifest;
}

} // namespace shipdeck::build
