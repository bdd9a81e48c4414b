//! Codes of places in words.

use crate::plan::words::words;

/// Codes, and the places that they stand for.
const PLACES: [(&str, &str); 16] = [
    ("apac", "Asia-Pacific"),
    ("emea", "Europe, the Middle East and Africa"),
    ("latam", "Latin America"),
    ("weur", "Western Europe"),
    ("eeur", "Eastern Europe"),
    ("enam", "Eastern North America"),
    ("wnam", "Western North America"),
    ("sam", "South America"),
    ("oc", "Oceania"),
    ("afr", "Africa"),
    ("me", "Middle East"),
    ("eu", "European Union"),
    ("us", "United States"),
    ("uk", "United Kingdom"),
    ("ca", "Canada"),
    ("jp", "Japan"),
];

/// Names of attributes that are places.
const NAMES: [&str; 8] = ["location", "region", "jurisdiction", "country", "hint", "area", "continent", "geo"];

/// Returns the place that a value of an attribute is the code of.
pub(super) fn place(value: &str, property: &str) -> Option<&'static str> {
    let is_place = words(property).iter().any(|it| NAMES.contains(&it.as_str()));
    PLACES.iter().find(|(code, _)| is_place && *code == value).map(|(_, place)| *place)
}
