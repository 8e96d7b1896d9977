// SPDX-License-Identifier: MIT
#include "aws_sso.h"

#include "asked.h"
#include "base/command.h"
#include "browser.h"
#include "deck/sso_setup.h"
#include "typing.h"

#include <unistd.h>

namespace shipdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestNumber = 16;

QString tr(const char* text)
{
    return QCoreApplication::translate("core", text);
}

QString placeText(const SsoPlace& place)
{
    return u"%1 (%2), %3"_s.arg(place.account.name, place.account.id, place.role);
}

Failure chooseOne(const QList<SsoPlace>& places)
{
    QStringList all;
    for (const SsoPlace& place : places)
        all << placeText(place);
    return fail(Error::Kind::BadInput, "aws-sso-choose",
                say(QT_TRANSLATE_NOOP("core", "This sign-in has several accounts and roles: %1."), {all.join(u"; "_s)}),
                say(QT_TRANSLATE_NOOP("core", "Name one: --sso-account %1 --sso-role %2"),
                    {places.first().account.id, shellQuoted(places.first().role)}));
}

Failure noRegion()
{
    return fail(Error::Kind::BadInput, "aws-region-invalid",
                say(QT_TRANSLATE_NOOP("core", "The region of the access portal's Identity Center is missing.")),
                say(QT_TRANSLATE_NOOP("core",
                                      "Add --sso-region REGION, such as us-east-1. The administrator of the AWS "
                                      "accounts knows it.")));
}

Failure noSuchPlace()
{
    return fail(Error::Kind::NotFound, "aws-sso-place",
                say(QT_TRANSLATE_NOOP("core", "This sign-in has no access to that account with that role.")),
                say(QT_TRANSLATE_NOOP("core", "To see what it has access to, omit --sso-account and --sso-role.")));
}

Task<Result<SsoPlace>> chosen(const Call* call, QList<SsoPlace> places)
{
    const QString account = call->arguments.value(u"sso-account"_s), role = call->arguments.value(u"sso-role"_s);
    places.removeIf([&](const SsoPlace& place) {
        return (!account.isEmpty() && place.account.id != account) || (!role.isEmpty() && place.role != role);
    });
    if (places.isEmpty())
        co_return noSuchPlace();
    if (places.size() == 1) {
        const SsoPlace only = places.first();
        co_return only;
    }
    if (!canAsk(call->out))
        co_return chooseOne(places);
    for (qsizetype i = 0; i < places.size(); ++i)
        call->out.note(u"%1  %2"_s.arg(i + 1, 3).arg(placeText(places[i])));
    call->out.note(tr(QT_TRANSLATE_NOOP("core", "Enter a number:")));
    const Cancel cancel = call->cancel;
    CO_TRY(const QByteArray line, co_await typed(longestNumber, cancel));
    const int number = line.trimmed().toInt();
    if (number < 1 || number > places.size())
        co_return canceled();
    const SsoPlace place = places[number - 1];
    co_return place;
}

} // namespace

Task<Result<QString>> profileBySso(const Call* call)
{
    const Cancel cancel = call->cancel;
    const QString startUrl = call->arguments.value(u"sso"_s), region = call->arguments.value(u"sso-region"_s);
    if (region.isEmpty())
        co_return noRegion();
    const SsoSetup setup;
    CO_TRY(const aws::SsoCode code, co_await setup.start(startUrl, region, cancel));
    const QUrl page = code.device.pageWithCode.isEmpty() ? code.device.page : code.device.pageWithCode;
    const QString address = page.toString(QUrl::FullyEncoded);
    call->out.note(tr(QT_TRANSLATE_NOOP("core", "Confirm the code %1 at %2")).arg(code.device.userCode, address));
    if (Output::isTerminal(STDERR_FILENO))
        showInBrowser(address);
    CO_CHECK(co_await setup.finish(code, cancel));
    const aws::SsoSession session = code.session;
    CO_TRY(const QList<SsoPlace> places, co_await setup.places(session, cancel));
    CO_TRY(const SsoPlace place, co_await chosen(call, places));
    const QString name = call->arguments.value(u"profile"_s, SsoSetup::nameFor(place));
    CO_CHECK(
        setup.save(session, place, name, call->arguments.value(u"region"_s, aws::nearestRegion(QLocale::system()))));
    call->out.note(tr(QT_TRANSLATE_NOOP("core", "Saved as profile %1 in AWS's config file.")).arg(shellQuoted(name)));
    co_return name;
}

} // namespace shipdeck::cli
