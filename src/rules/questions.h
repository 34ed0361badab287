// Question codes with their scores, from tables and prose, and what is said about them.
#pragma once

#include "rules/codes.h"
#include "rules/forms.h"
#include "rules/found.h"

namespace thaimemo::rules {

void read_question_table(const Paper& paper, std::size_t element, const TableForm& form, const Place& place,
                         Found& found);

void read_question_prose(const Paper& paper, std::size_t element, const std::vector<Heading>& outline,
                         Found& found);

CodeContext context_of(const Place& place, const Found& found);

std::string question_scope(const Code& code, std::optional<Part> part);

}  // namespace thaimemo::rules
