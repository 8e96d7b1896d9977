// SPDX-License-Identifier: MIT
#include "aws/protocols/aws_error.h"
#include "aws/protocols/denial.h"
#include "aws/services/cloudformation_parsing.h"

using namespace shipdeck;

namespace {

void readTree(const aws::XmlElement& element, int depth)
{
    if (depth > 1000 || element.name.contains(u':'))
        __builtin_trap();
    (void)aws::cloudformation::stackIn(element);
    (void)aws::cloudformation::eventIn(element);
    (void)aws::cloudformation::resourceIn(element);
    (void)aws::cloudformation::changeSetIn(element);
    for (const aws::XmlElement& child : element.children)
        readTree(child, depth + 1);
}

} // namespace

//! Whatever comes instead of an answer, with whatever type and status: the error a person gets is whole, and asks for
//! nothing that AWS did not deny.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 2)
        return 0;
    constexpr const char* types[] = {"text/xml", "application/x-amz-json-1.1", "application/json", "text/html", ""};
    constexpr int statuses[] = {200, 301, 400, 403, 404, 412, 429, 500, 503};
    constexpr const aws::Service* services[] = {&aws::services::s3, &aws::services::cloudFormation,
                                                &aws::services::keyValueStore, &aws::services::tagging};
    Response answer;
    answer.status = statuses[data[0] % std::size(statuses)];
    answer.headers.emplaceBack("Content-Type", types[data[1] % std::size(types)]);
    answer.body = QByteArray(reinterpret_cast<const char*>(data) + 2, qsizetype(size) - 2);
    const aws::Service& service = *services[data[1] / 64];
    const aws::ServiceError said = aws::parseError(answer);
    (void)aws::retryDecision(said, answer.status);
    const Error error = aws::awsError(service, QStringLiteral("GetObject"), answer, said);
    if (!error.code.startsWith(QLatin1String("aws-")) || error.what.isEmpty() || error.next.isEmpty())
        __builtin_trap();
    if (const auto denial = aws::denialIn(said.message); denial && !denial->action.contains(u':'))
        __builtin_trap();
    if (const auto tree = aws::parseXml(answer.body))
        readTree(*tree, 0);
    return 0;
}
