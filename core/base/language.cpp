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

//! Those that are not the sources' own, by their codes.
const std::map<QString, std::unique_ptr<QTranslator>>& translators()
{
    static const auto all = [] {
        std::map<QString, std::unique_ptr<QTranslator>> loaded;
        for (const QString& code : languages())
            if (auto one = std::make_unique<QTranslator>(); load(*one, u"shipdeck"_s, u":/translations"_s, code))
                loaded[code] = std::move(one);
        return loaded;
    }();
    return all;
}

thread_local QString borrowed; //!< the code of a language; for this thread only, as others go on writing in theirs

//! Of the language of now, unless another one is borrowed. Always installed, also while it has nothing to translate.
class Ours final : public QTranslator {
public:
    Ours() { QCoreApplication::installTranslator(this); }
    bool isEmpty() const override { return !isLoaded; }
    QString translate(const char* context, const char* text, const char* comment, int n) const override
    {
        if (borrowed.isEmpty())
            return isLoaded ? QTranslator::translate(context, text, comment, n) : QString();
        const auto found = translators().find(borrowed);
        return found == translators().end() ? QString::fromUtf8(text)
                                            : found->second->translate(context, text, comment, n);
    }
    bool isLoaded = false;
};

Ours& ours()
{
    static Ours translator;
    return translator;
}

} // namespace

const QStringList& languages()
{
    static const QStringList codes{source, u"ko"_s};
    return codes;
}

void useLanguage(const QString& code)
{
    static QTranslator qts;
    const QString known = languages().contains(code) ? code : QString();
    QCoreApplication::removeTranslator(&qts);
    QCoreApplication::removeTranslator(&ours());
    ours().isLoaded = load(ours(), u"shipdeck"_s, u":/translations"_s, known);
    QCoreApplication::installTranslator(&ours());
    if (load(qts, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath), known))
        QCoreApplication::installTranslator(&qts);
}

InLanguage::InLanguage(const QString& code)
{
    ours();        // also where no language was chosen
    translators(); // while the first text is translated Qt holds a lock that loading needs
    borrowed = languages().contains(code) ? code : source;
}

InLanguage::~InLanguage()
{
    borrowed.clear();
}

QString inAllLanguages(const char* context, const char* text)
{
    QString all = QString::fromUtf8(text);
    for (const auto& [code, one] : translators())
        all += u' ' + one->translate(context, text);
    return all;
}

} // namespace shipdeck
