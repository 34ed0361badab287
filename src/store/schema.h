// The archive's tables and views, and how a record's JSON fills them. All SQL that names a column is in
// schema.cpp.
#pragma once

namespace thaimemo::store {

/// Raised when a table or a kept page changes its shape; an archive of another version is refused.
constexpr int kSchemaVersion = 3;

/// Makes the tables and views that are not there yet.
extern const char* const kSchema;

/// Takes a record (?1 its id, ?2 its document, ?3 its number in it, ?4 its JSON) apart into the tables; run
/// one by one.
extern const char* const kFill[];
extern const int kFillCount;

}  // namespace thaimemo::store
