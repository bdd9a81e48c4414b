//! Which attribute is the id of a collection's members.

use super::{Finder, is_object, objects};
use crate::model::{Kind, ObjectSchema, Use};
use crate::plan::answers::as_one;
use crate::plan::words::{singular, singular_words, words};

impl Finder<'_, '_> {
    /// Returns the attribute that is the id of a collection's members.
    pub(super) fn id_of(&self, branch: usize, member: usize) -> Option<String> {
        let mut values = Vec::new();
        values.extend(self.object_at(member, branch).map(|(_, payload)| payload.value));
        values.extend(self.list_at(branch).map(|(_, list)| self.item(&list)));
        if values.is_empty() {
            for (at, methods) in [(branch, &["POST"][..]), (member, &["PUT", "PATCH"][..])] {
                for method in methods {
                    let Some((index, _)) = self.tree.operation(at, method, self.document) else { continue };
                    let Some(payload) = self.payload(index) else { continue };
                    let payload = as_one(self.document, payload, &self.payload_names(branch));
                    if is_object(self.document, &payload.value) {
                        values.push(payload.value);
                    }
                }
            }
        }
        let placeholder = self.tree.branches[member].names.first().map(|(name, _)| name.as_str());
        self.id_in(&values, branch, placeholder)
    }

    pub(super) fn id_in(&self, values: &[Use], branch: usize, placeholder: Option<&str>) -> Option<String> {
        let one = singular_words(&words(&self.tree.branches[branch].segment)).join("_");
        let one_word = words(&self.tree.branches[branch].segment).last().map(|word| singular(word)).unwrap_or_default();
        let mut names: Vec<String> = Vec::new();
        let placeholder_words = placeholder.map(words).unwrap_or_default();
        let is_generic = placeholder.is_none()
            || placeholder_words.last().is_some_and(|word| matches!(word.as_str(), "id" | "identifier" | "uuid"));
        if !is_generic {
            // `{bucket_name}` is the `name` of a bucket.
            names.extend(placeholder.map(str::to_owned));
            names.push(placeholder_words.join("_"));
            names.extend(placeholder_words.last().cloned());
        }
        names.push("id".to_owned());
        names.extend(placeholder.map(str::to_owned));
        names.push(placeholder_words.join("_"));
        for name in ["uuid", "uid", "_id", "ID", "Id", "identifier"] {
            names.push(name.to_owned());
        }
        for one in [&one, &one_word] {
            names.push(format!("{one}_id"));
            names.push(format!("{one}Id"));
            names.push(format!("{one}_tag"));
        }
        for name in ["tag", "name", "key", "slug", "ref", "hostname", "domain", "code", "token", "email"] {
            names.push(name.to_owned());
        }
        names.push(one);
        let objects: Vec<&ObjectSchema> = values.iter().flat_map(|value| objects(self.document, value)).collect();
        if objects.is_empty() {
            return None;
        }
        let fits = |name: &String| {
            objects.iter().any(|object| object.property(name).is_some())
                && objects.iter().filter_map(|object| object.property(name)).all(|property| {
                    match &self.document.of(&property.value).kind {
                        Kind::Text(text) => text.values.is_empty() || text.values.len() == 1,
                        Kind::Integer(_) | Kind::Number => true,
                        _ => false,
                    }
                })
        };
        names.into_iter().find(fits)
    }
}
