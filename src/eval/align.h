// Which row of a record is which row of the truth? Both keep their order; rows are matched so that the cost
// of all is least.
#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace thaimemo::eval {

/// Index pairs of matched rows, -1 for a row that has none. `cost` of two rows is 0 (equal) to 1 (nothing in
/// common); leaving two rows unmatched costs 0.7, so that rows with little in common stay apart.
/// Method: Needleman and Wunsch (1970).
std::vector<std::pair<int, int>> align(int truth_rows, int record_rows,
                                       const std::function<double(int, int)>& cost);

}  // namespace thaimemo::eval
