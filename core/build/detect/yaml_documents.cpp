// SPDX-License-Identifier: MIT
#include "build/detect/yaml_documents.h"

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace shipdeck::build {
namespace {

//! Finds where a document's content begins.
struct ContentStart final : YAML::EventHandler {
    std::optional<YAML::Mark> at;

    void keep(const YAML::Mark& mark) { at = at.value_or(mark); }
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { keep(mark); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { keep(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string&) override
    {
        keep(mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        keep(mark);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        keep(mark);
    }
    void OnMapEnd() override {}
};

} // namespace

// Not YAML::LoadAll, which never returns if the first token belongs to no document, such as a comma.
std::optional<YAML::Mark> secondDocument(const std::string& yaml)
{
    std::istringstream text(yaml);
    YAML::Parser parser(text);
    ContentStart first, second;
    if (!parser.HandleNextDocument(first) || !parser.HandleNextDocument(second))
        return {};
    // It reads such a token repeatedly.
    if (first.at && second.at && first.at->pos == second.at->pos)
        throw YAML::ParserException(*second.at, "nothing can begin with this");
    return second.at;
}

} // namespace shipdeck::build
