// SPDX-License-Identifier: MIT
#include "base/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace shipdeck {
namespace {

const QString source = u"en"_s; // that of the texts in the sources

bool load(QTranslator& translator, const QString& file, const QString& folder, const QString& code)
{
    if (code.isEmpty())
        return translator.load(QLocale(), file, u"_"_s, folder);
    return code != source && translator.load(file + u'_' + code, folder);
}

void install(QTranslator& translator, bool isLoaded)
{
    QCoreApplication::removeTranslator(&translator);
    if (isLoaded)
        QCoreApplication::installTranslator(&translator);
}

} // namespace

const QStringList& languages()
{
    static const QStringList codes{source, u"ko"_s};
    return codes;
}

void useLanguage(const QString& code)
{
    static QTranslator ours, qts;
    const QString known = languages().contains(code) ? code : QString();
    install(ours, load(ours, u"shipdeck"_s, u":/translations"_s, known));
    install(qts, load(qts, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath), known));
}

QString inAllLanguages(const char* context, const char* text)
{
    static const auto translators = [] {
        std::vector<std::unique_ptr<QTranslator>> loaded;
        for (const QString& code : languages())
            if (auto one = std::make_unique<QTranslator>(); load(*one, u"shipdeck"_s, u":/translations"_s, code))
                loaded.push_back(std::move(one));
        return loaded;
    }();
    QString all = QString::fromUtf8(text);
    for (const auto& one : translators)
        all += u' ' + one->translate(context, text);
    return all;
}

} // namespace shipdeck
