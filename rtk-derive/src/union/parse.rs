//! Reads `#[union(…)]` on the enum and on its variants, and `#[attribute(…)]` on their fields.

use syn::{Data, DataEnum, DeriveInput, Fields, LitStr, Type, Variant};

use super::{Content, Declaration, Kind, Name};
use crate::case::Case;
use crate::errors::Errors;
use crate::parse::{Entry, Places, can_be_decoded, check_places, fields_of_kind, of_attributes};
use crate::{names, types};

pub(crate) const KEYS: &[&str] = &["tag", "content", "rename_all", "rename_all_fields", "lenient", "crate"];

pub(crate) const KIND_KEYS: &[&str] = &["wire", "alias"];

/// A key of serde that no key of a union replaces.
const UNTAGGED: &str = "untagged";

/// Names that variants for unknown kinds have.
const FOR_OTHERS: &[&str] = &["Other", "Others", "Unknown", "Unrecognized", "Fallback"];

/// Keys of `#[attribute(…)]` on the fields of a variant.
pub(crate) const FIELD_KEYS: &[&str] = &["wire", "nullable", "default", "flatten", "with"];

/// Returns `None` if the item cannot be a union at all.
pub(super) fn declaration<'a>(input: &'a DeriveInput, errors: &Errors) -> Option<Declaration<'a>> {
    let Data::Enum(data) = &input.data else {
        errors.on(
            &input.ident,
            "a union is an `enum`: it has a variant for each kind, and `Other(OtherKind)` for any other kind",
        );
        return None;
    };
    if !input.generics.params.is_empty() {
        errors.on(&input.generics, "a union cannot have generic parameters: remove them");
        return None;
    }
    check_places(input, &Places { item: "union", variant: "union" }, errors);
    if !can_be_decoded(data.variants.iter().flat_map(|variant| &variant.fields), errors) {
        return None;
    }
    let mut declaration = Declaration {
        ident: &input.ident,
        vis: &input.vis,
        krate: names::rtk(),
        tag: String::new(),
        content: None,
        lenient: false,
        kinds: Vec::new(),
        other: None,
        is_incomplete: false,
    };
    let (mut of_kinds, mut of_fields) = (None, None);
    let entries = of_attributes(&input.attrs, "union", &[], errors);
    for entry in &entries {
        match entry.name() {
            "tag" => declaration.tag = key(entry, "type", errors).unwrap_or_default(),
            "content" => declaration.content = key(entry, "value", errors),
            "rename_all" => of_kinds = Case::read(entry, errors),
            "rename_all_fields" => of_fields = Case::read(entry, errors),
            "lenient" => declaration.lenient = entry.flag(errors),
            "crate" => declaration.krate = entry.value("::rtk", errors).unwrap_or_else(names::rtk),
            name if name == UNTAGGED => {
                let message = "a union has a key that names the kind: for an enum without one, derive `serde::Serialize` and \
                               `serde::Deserialize` instead of `Union`, and write `#[serde(untagged)]`";
                errors.at(entry.span(), message);
            }
            _ => entry.unknown("key", "", KEYS, errors),
        }
    }
    // An unknown key can be another word for it.
    if entries.iter().all(|entry| entry.name() != "tag" && KEYS.contains(&entry.name())) {
        errors.on(
            &input.ident,
            "a union needs the key that contains the name of the kind: add `#[union(tag = \"type\")]`",
        );
    }
    declaration.read_variants(data, of_kinds, of_fields, errors);
    Some(declaration)
}

/// Reads `tag = "type"`.
fn key(entry: &Entry, example: &str, errors: &Errors) -> Option<String> {
    let key: LitStr = entry.value(&format!("\"{example}\""), errors)?;
    if key.value().is_empty() {
        errors.at(key.span(), format!("`{}` is the name of a JSON key, such as `\"{example}\"`", entry.name()));
    }
    Some(key.value())
}

impl<'a> Declaration<'a> {
    fn read_variants(&mut self, data: &'a DataEnum, of_kinds: Option<Case>, of_fields: Option<Case>, errors: &Errors) {
        for variant in &data.variants {
            let ident = &variant.ident;
            if keeps_object(variant) {
                match self.other {
                    Some(first) => {
                        errors.on(ident, format!("`{first}` and `{ident}` are both for all other kinds: remove one"));
                        self.is_incomplete = true;
                    }
                    None => self.other = Some(ident),
                }
                refuse_keys(variant, errors);
                continue;
            }
            if let Some(first) = self.other {
                errors.on(first, format!("`{first}` is for all other kinds: move it to the end"));
            }
            match content(variant, of_fields, errors) {
                Some(content) => self.kinds.push(kind(variant, content, of_kinds, errors)),
                None => self.is_incomplete = true,
            }
        }
        if self.other.is_none() {
            // A variant that is meant to be it.
            let meant = self.kinds.iter().position(|kind| FOR_OTHERS.iter().any(|name| kind.variant == name));
            match meant.map(|index| self.kinds.remove(index).variant) {
                Some(name) => {
                    errors.on(
                        name,
                        format!("the variant for unknown kinds keeps them whole: write `{name}(rtk::OtherKind)`"),
                    );
                }
                None => {
                    let message =
                        "a union needs a variant for unknown kinds: add `Other(rtk::OtherKind)` as the last one";
                    errors.on(self.ident, message);
                }
            }
            self.is_incomplete = true;
        }
    }
}

fn kind<'a>(variant: &'a Variant, content: Content<'a>, case: Option<Case>, errors: &Errors) -> Kind<'a> {
    let ident = &variant.ident;
    let name = |text, span| Name { text, span, is_duplicate: false };
    let own = names::text(ident);
    let own = case.map_or_else(|| own.clone(), |case| case.of_variant(&own));
    let mut kind = Kind { variant: ident, wire: name(own, ident.span()), aliases: Vec::new(), content };
    for entry in &of_attributes(&variant.attrs, "union", &["alias"], errors) {
        match entry.name() {
            "wire" | "alias" => {
                let Some(text) = entry.value::<LitStr>("\"NAME\"", errors) else { continue };
                let name = name(text.value(), text.span());
                if entry.name() == "alias" { kind.aliases.push(name) } else { kind.wire = name }
            }
            _ => entry.unknown("key", "", KIND_KEYS, errors),
        }
    }
    kind
}

fn content<'a>(variant: &'a Variant, case: Option<Case>, errors: &Errors) -> Option<Content<'a>> {
    match &variant.fields {
        Fields::Unit => Some(Content::Nothing),
        Fields::Named(fields) => Some(Content::Fields(fields_of_kind(fields, case, FIELD_KEYS, errors))),
        Fields::Unnamed(fields) => match only(fields.unnamed.iter().map(|field| &field.ty)) {
            Some(ty) => Some(Content::Value(ty)),
            None => {
                let ident = &variant.ident;
                let message = format!(
                    "a kind contains nothing, a value or named fields: write `{ident}`, `{ident}(Type)` or `{ident} {{ … }}`"
                );
                errors.on(fields, message);
                None
            }
        },
    }
}

fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next();
    if items.next().is_some() { None } else { first }
}

/// Returns whether the variant is `Other(OtherKind)`, under any name.
fn keeps_object(variant: &Variant) -> bool {
    let Fields::Unnamed(fields) = &variant.fields else { return false };
    let ty: Option<&Type> = only(fields.unnamed.iter().map(|field| &field.ty));
    ty.and_then(types::last_segment).is_some_and(|last| last.ident == "OtherKind")
}

/// Records the keys of the variant for other kinds.
fn refuse_keys(variant: &Variant, errors: &Errors) {
    let ident = &variant.ident;
    for entry in &of_attributes(&variant.attrs, "union", KIND_KEYS, errors) {
        let key = entry.name();
        if KIND_KEYS.contains(&key) {
            errors.at(entry.span(), format!("`{ident}` is for all other kinds, so `{key}` has no effect: remove it"));
        } else {
            entry.unknown("key", "", KIND_KEYS, errors);
        }
    }
}
