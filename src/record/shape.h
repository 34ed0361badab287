// The keys of a record in their order, once for writing and for reading: shape(io, value) hands every member
// to `io` under its key. A Writer takes them out, a Reader fills them in.
#pragma once

#include <concepts>
#include <type_traits>

#include "base/record.h"

namespace thaimemo::record {

/// T or const T, so that one function serves both directions.
template <class A, class T>
concept Of = std::same_as<std::remove_const_t<A>, T>;

void shape(auto& io, Of<Source> auto& it) {
  io.plain("file", it.file);
  io.plain("sha256", it.sha256);
  io.page_range("pages", it.first_page, it.last_page);
  io.plain("page_count", it.page_count);
  io.plain("input", it.input);
}

void shape(auto& io, Of<Agency> auto& it) {
  io.field("name", it.name);
  io.field("type", it.type);
  io.field("subdistrict", it.subdistrict);
  io.field("district", it.district);
  io.field("province", it.province);
}

void shape(auto& io, Of<Signatory> auto& it) {
  io.field("name", it.name);
  io.field("position", it.position);
}

void shape(auto& io, Of<Memo> auto& it) {
  io.object("agency", it.agency);
  io.field("unit", it.unit);
  io.field("phone", it.phone);
  io.field("number", it.number);
  io.field("date", it.date);
  io.field("subject", it.subject);
  io.field("addressee", it.addressee);
  io.list("signatories", it.signatories);
}

void shape(auto& io, Of<InstrumentScore> auto& it) {
  io.plain("instrument", it.instrument);
  io.plain("part", it.part);
  io.score("score", it.score);
  io.plain("printed", it.printed);
}

void shape(auto& io, Of<Assessment> auto& it) {
  io.field("fiscal_year", it.fiscal_year);
  io.field("plan_fiscal_year", it.plan_fiscal_year);
  io.score("overall_score", it.overall_score);
  io.field("grade", it.grade);
  io.plain("grade_computed", it.grade_computed);
  io.list("instruments", it.instruments);
}

void shape(auto& io, Of<Indicator> auto& it) {
  io.plain("no", it.no);
  io.labelled("name", it.name, it.label);
  io.plain("instrument", it.instrument);
  io.score("score", it.score);
  io.field("rank", it.rank);
  io.field("result", it.result);
}

void shape(auto& io, Of<Question> auto& it) {
  io.field("code", it.code);
  io.field("through", it.through);
  io.plain("indicator", it.indicator);
  io.plain("part", it.part);
  io.score("score", it.score);
}

void shape(auto& io, Of<Finding> auto& it) {
  io.plain("about", it.about);
  io.field("text", it.text);
}

void shape(auto& io, Of<Guideline> auto& it) {
  io.plain("indicator", it.indicator);
  io.field("no", it.no);
  io.field("text", it.text);
}

void shape(auto& io, Of<Period> auto& it) {
  io.field("text", it.text);
  io.plain("start", it.start);
  io.plain("end", it.end);
  io.plain("fiscal_year", it.fiscal_year);
}

void shape(auto& io, Of<Measure> auto& it) {
  io.field("no", it.no);
  io.plain("about", it.about);
  io.field("issue", it.issue);
  io.field("measure", it.measure);
  io.field("steps", it.steps);
  io.field("responsible", it.responsible);
  io.plain("responsible_units", it.responsible_units);
  io.object("period", it.period);
  io.field("follow_up", it.follow_up);
  io.field("status", it.status);
  io.field("result", it.result);
  io.field("outcome", it.outcome);
}

void shape(auto& io, Of<Comparison> auto& it) {
  io.plain("indicator", it.indicator);
  io.field("fiscal_year", it.fiscal_year);
  io.score("score", it.score);
  io.field("previous_year", it.previous_year);
  io.score("previous", it.previous);
  io.score("delta", it.delta);
}

void shape(auto& io, Of<PlainTable> auto& it) {
  io.plain("pages", it.pages);
  io.plain("rows", it.rows);
}

void shape(auto& io, Of<Check> auto& it) {
  io.plain("rule", it.rule);
  io.plain("outcome", it.outcome);
  io.plain("expected", it.expected);
  io.plain("found", it.found);
  io.pointers("fields", it.fields);
  io.plain("reason", it.reason);
}

void shape(auto& io, Of<Evidence> auto& it) {
  io.page("page", it.page);
  io.box("box", it.box);
  io.text("raw", it.raw);
  io.probability("confidence", it.confidence);
  io.plain("status", it.status);
  io.where_set("suggested", it.suggested);
}

void shape(auto& io, Of<Warning> auto& it) {
  io.plain("code", it.code);
  io.page("page", it.page);
  io.text("message", it.message);
}

void shape(auto& io, Of<Record> auto& it) {
  io.plain("id", it.id);
  io.plain("kind", it.kind);
  io.field("title", it.title);
  io.plain("status", it.status);
  io.object("source", it.source);
  io.object("memo", it.memo);
  io.object("assessment", it.assessment);
  io.list("indicators", it.indicators);
  io.list("questions", it.questions);
  io.list("findings", it.findings);
  io.list("guidelines", it.guidelines);
  io.list("measures", it.measures);
  io.list("comparisons", it.comparisons);
  io.list("tables", it.tables);
  io.list("checks", it.checks);
  io.evidence("evidence");
  io.list("warnings", it.warnings);
}

}  // namespace thaimemo::record
