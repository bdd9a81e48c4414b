//! `wire` and `rename_all`: what keys are called in JSON.

use syn::LitStr;

use crate::case::Case;
use crate::declaration::Field;
use crate::entry::Entry;
use crate::errors::{Errors, fill};

/// The two directions of `wire` and `rename_all`.
pub(super) const DIRECTIONS: &[&str] = &["request", "response"];

/// `rename_all = "camelCase"`, or `rename_all(request = "camelCase")`.
#[derive(Default)]
pub(super) struct Renaming {
    request: Option<Case>,
    response: Option<Case>,
}

impl Renaming {
    pub(super) fn read(entry: &Entry, errors: &Errors) -> Self {
        if !entry.has_list() {
            let case = Case::read(entry, errors);
            return Self { request: case, response: case };
        }
        let mut renaming = Self::default();
        each_direction(entry, "rename_all", "camelCase", errors, &mut |request, entry| match request {
            true => renaming.request = Case::read(entry, errors),
            false => renaming.response = Case::read(entry, errors),
        });
        renaming
    }

    pub(super) fn request(&self, field: &str) -> String {
        renamed(self.request, field)
    }

    pub(super) fn response(&self, field: &str) -> String {
        renamed(self.response, field)
    }
}

fn renamed(case: Option<Case>, field: &str) -> String {
    match case {
        Some(case) => case.of_field(field),
        None => field.to_owned(),
    }
}

/// `wire = "key"`, or `wire(request = "…", response = "…")`.
pub(super) fn of_field(entry: &Entry, field: &mut Field<'_>, errors: &Errors) {
    field.wire_span = entry.span();
    if !entry.has_list() {
        if let Some(key) = entry.value::<LitStr>("\"key\"", errors) {
            field.wire_span = key.span();
            field.wire = key.value();
            field.request_wire = key.value();
        }
        return;
    }
    each_direction(entry, "wire", "key", errors, &mut |request, entry| {
        let Some(key) = entry.value::<LitStr>("\"key\"", errors) else { return };
        *(if request { &mut field.request_wire } else { &mut field.wire }) = key.value();
    });
}

/// Hands on each `request = …` (true) and `response = …` (false).
fn each_direction(entry: &Entry, key: &str, value: &str, errors: &Errors, take: &mut dyn FnMut(bool, &Entry)) {
    let directions = entry.each_once(&[], errors);
    if directions.is_empty() || entry.has_value() {
        let both = fill("`{}(request = \"{}\", response = \"{}\")`", &[key, value, value]);
        errors.at(entry.span(), "write `{} = \"{}\"`, or {}", &[key, value, &both]);
    }
    for entry in directions {
        match entry.name() {
            "request" => take(true, entry),
            "response" => take(false, entry),
            _ => entry.unknown("direction `{}`", DIRECTIONS, errors),
        }
    }
}
