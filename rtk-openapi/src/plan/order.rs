//! The order of attributes that people would choose, where the document has none but that of the alphabet.

use super::types::{FieldPlan, Mode, Type};
use super::words::words;

/// Puts attributes that are sorted by name into the order in which people read them: the id, the name, what has to be sent, what can be
/// sent, the rest, and when it was created and changed.
pub(super) fn arrange(fields: &mut [FieldPlan]) {
    if is_sorted(fields) {
        fields.sort_by_key(|field| (rank(field), !is_kind(field)));
        for (first, second) in PAIRS {
            pair(fields, first, second);
        }
    }
}

/// Words of which people write the first one before the second one, although the alphabet has them the other way round.
const PAIRS: [(&str, &str); 9] = [
    ("start", "end"),
    ("started", "ended"),
    ("starts", "ends"),
    ("begin", "end"),
    ("source", "destination"),
    ("min", "max"),
    ("amount", "currency"),
    ("price", "currency"),
    ("username", "password"),
];

/// Returns whether an attribute says what the others are about.
fn is_kind(field: &FieldPlan) -> bool {
    matches!(field.wire.as_str(), "type" | "kind" | "provider")
}

/// Moves an attribute in front of the one that follows it: `period_start` in front of `period_end`.
fn pair(fields: &mut [FieldPlan], first: &str, second: &str) {
    let replaced = |field: &FieldPlan| {
        let all = words(&field.wire);
        let at = all.iter().position(|word| word == second)?;
        Some(
            all.iter()
                .enumerate()
                .map(|(index, word)| if index == at { first } else { word }.to_owned())
                .collect::<Vec<_>>(),
        )
    };
    for index in 0..fields.len() {
        let Some(other) = replaced(&fields[index]) else { continue };
        let before = |it: &FieldPlan| rank(it) == rank(&fields[index]) && words(&it.wire) == other;
        if let Some(at) = (index + 1..fields.len()).find(|at| before(&fields[*at])) {
            fields[index..=at].rotate_right(1);
        }
    }
}

fn rank(field: &FieldPlan) -> u8 {
    match field.wire.as_str() {
        _ if field.r#type == Type::OwnId => 0,
        "id" | "uuid" | "uid" => 0,
        _ if field.flatten && field.r#type != Type::Rest => 1,
        "name" | "title" | "label" | "display_name" => 1,
        _ if field.r#type == Type::Rest => 9,
        "created_on" | "created_at" | "created" | "created_by" | "creation_date" | "createdAt" | "created_date" => 7,
        "modified_on" | "modified_at" | "updated_on" | "updated_at" | "modified" | "updated" | "modified_by"
        | "updated_by" | "modifiedAt" | "updatedAt" | "edited_date" => 8,
        _ if field.required || field.required_update => 2,
        _ if field.mode == Mode::ReadOnly => 4,
        _ => 3,
    }
}

/// Returns whether keys are in the order of the alphabet, in at most two groups, such as those that are required and the others.
fn is_sorted(fields: &[FieldPlan]) -> bool {
    let keys: Vec<&str> =
        fields.iter().filter(|it| it.r#type != Type::OwnId && !it.flatten).map(|it| it.wire.as_str()).collect();
    let breaks = keys.windows(2).filter(|pair| pair[0] > pair[1]).count();
    keys.len() > 2 && breaks <= if keys.len() > 5 { 2 } else { 1 }
}

/// Returns where a query parameter of a list stands: those that say how it is sorted are behind the others.
pub(super) fn filter_rank(name: &str) -> u8 {
    match name {
        "order" | "order_by" | "sort" | "sort_by" => 1,
        "sort_order" | "direction" | "desc" | "asc" => 2,
        _ => 0,
    }
}
