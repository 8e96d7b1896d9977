// SPDX-License-Identifier: MIT
#include "build/detect/app_folder.h"

#include <QRegularExpression>

#include <algorithm>

namespace shipdeck::build {
using namespace Qt::StringLiterals;

AppFolder::AppFolder(const FileTree& tree, QString root) : m_tree(tree), m_root(std::move(root)) {}

QString AppFolder::full(const QString& path) const
{
    if (m_root.isEmpty())
        return path;
    return path.isEmpty() ? m_root : m_root + u'/' + path;
}

bool AppFolder::hasFolder(const QString& path) const
{
    const QString prefix = full(path) + u'/';
    const QStringList& all = m_tree.files();
    const auto at = std::lower_bound(all.cbegin(), all.cend(), prefix);
    return at != all.cend() && at->startsWith(prefix);
}

QString AppFolder::text(const QString& path) const
{
    if (const auto known = m_texts.constFind(path); known != m_texts.cend())
        return *known;
    QString text;
    if (has(path)) {
        if (const auto bytes = m_tree.read(full(path)); bytes && !bytes->contains('\0'))
            text = QString::fromUtf8(*bytes);
        if (text.startsWith(QChar(0xfeff)))
            text.remove(0, 1);
    }
    m_texts.insert(path, text);
    return text;
}

QStringList AppFolder::files() const
{
    const QStringList& all = m_tree.files();
    if (m_root.isEmpty())
        return all;
    QStringList below;
    const QString prefix = m_root + u'/';
    for (auto it = std::lower_bound(all.cbegin(), all.cend(), prefix); it != all.cend() && it->startsWith(prefix); ++it)
        below << it->mid(prefix.size());
    return below;
}

QStringList AppFolder::match(const QString& pattern) const
{
    QStringList found;
    for (const QString& one : expandBraces(pattern)) {
        if (!one.contains(u'*')) {
            if (has(one))
                found << one;
            continue;
        }
        const QString source = QRegularExpression::escape(one).replace(u"\\*"_s, u"[^/]*"_s);
        const QRegularExpression expression(QRegularExpression::anchoredPattern(source));
        const auto depth = one.count(u'/');
        const QStringList all = files();
        for (const QString& file : all) {
            if (file.count(u'/') == depth && expression.match(file).hasMatch())
                found << file;
        }
    }
    return found;
}

QString AppFolder::firstMatch(const QStringList& patterns) const
{
    for (const QString& pattern : patterns) {
        if (const QStringList found = match(pattern); !found.isEmpty())
            return found.first();
    }
    return {};
}

QStringList expandBraces(const QString& pattern)
{
    const auto open = pattern.indexOf(u'{');
    const auto close = pattern.indexOf(u'}', open);
    if (open < 0 || close < 0)
        return {pattern};
    QStringList all;
    const QStringList choices = pattern.mid(open + 1, close - open - 1).split(u',');
    for (const QString& choice : choices)
        all += expandBraces(pattern.left(open) + choice + pattern.mid(close + 1));
    return all;
}

int lineAt(QStringView text, qsizetype offset)
{
    return static_cast<int>(text.left(offset).count(u'\n')) + 1;
}

int lineOf(const QString& text, const QRegularExpression& pattern)
{
    const auto match = pattern.match(text);
    return match.hasMatch() ? lineAt(text, match.capturedStart()) : 0;
}

} // namespace shipdeck::build
