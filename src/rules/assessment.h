// What the paper says as a whole: the years, the overall score and its level, the instruments' own scores.
#pragma once

#include "rules/found.h"
#include "rules/header.h"

namespace thaimemo::rules {

/// The year that was assessed and the year of the measures: what most sentences say, with the first as
/// evidence.
void read_years(const Paper& paper, const Head& head, Found& found);

/// Overall score and level; `outline` tells what is said of one indicator only.
void read_overall(const Paper& paper, const std::vector<Heading>& outline, Found& found);

/// Where no sentence gives the overall score: the one that is compared with the year before.
void overall_of_comparisons(Found& found);

/// A printed score of an instrument; a second one corroborates the first or contradicts it.
void add_instrument(Found& found, InstrumentScore score);

void read_instrument_scores(const Paper& paper, Found& found);

/// The plan's year is that of the measures' periods where all of these lie in one fiscal year, whatever the
/// title says.
void plan_year_from_periods(Found& found);

}  // namespace thaimemo::rules
