//! Descriptions of one document for another one, which has the same operations and describes less.
//!
//! Works on the model of both, where a `$ref`, an `allOf` and a `oneOf` have one form, and writes into descriptions only: nothing else
//! that a document states can change.

mod operations;
mod resources;
mod schemas;

use std::collections::{HashMap, HashSet};

use crate::model::{Document, TakenDescriptions, Warning};
use crate::plan::docs::says_more;
use operations::Operations;
use resources::Resources;
use schemas::Walk;

impl Document {
    /// Takes the descriptions that this document lacks from another one: those of operations, parameters, tags, and of the schemas of
    /// requests and responses with their properties. Returns how many were taken.
    ///
    /// This is for vendors that publish a document without descriptions, and an older or larger one with them. Types, known values, what is
    /// required and everything else stay as they are in this document, and so do its own descriptions, unless one only repeats a name.
    ///
    /// - Operations match by method and path, whatever placeholders are called, with or without the path of the server.
    /// - Parameters match by place and name, those in the path by their position.
    /// - Properties match by key in the schemas of the same request or response. Where the other document has a union, its variants
    ///   match by tag. A variant without a counterpart takes what several others say, if more than half of those with the key agree.
    /// - Where that says nothing of a property, the other responses of the same resource do, if they agree: what GET returns describes
    ///   what POST sends.
    /// - A schema that several operations share gets the first description that is found, in the order of this document.
    ///
    /// A description may be that of another version of the API. Documents of any size end: after four million comparisons, a
    /// [`Warning`] says that the rest was left out.
    ///
    /// ```
    /// use rtk_openapi::Document;
    ///
    /// let document = |details: &str| Document::parse(&format!(r#"{{
    ///     "openapi": "3.1.0", "info": {{"title": "Shops", "version": "1"}},
    ///     "paths": {{"/shops": {{"get": {{{details} "responses": {{}}}}}}}}
    /// }}"#));
    /// let mut shops = document("")?;
    /// let taken = shops.take_descriptions(&document(r#""summary": "Lists the shops that are open.","#)?);
    /// assert_eq!(taken.operations, 1);
    /// assert_eq!(shops.operations[0].summary.as_deref(), Some("Lists the shops that are open."));
    /// # Ok::<(), rtk_openapi::ReadError>(())
    /// ```
    pub fn take_descriptions(&mut self, from: &Document) -> TakenDescriptions {
        let mut walk = Walk::new(self, from);
        let known = Operations::of(from);
        for index in 0..self.operations.len() {
            if let Some(other) = known.same_as(self, &self.operations[index]) {
                walk.taken.shared += 1;
                operations::describe(&mut self.operations[index], other, &mut walk);
                walk.finish(&mut self.schemas);
            }
        }
        let resources = Resources::of(from);
        walk.is_of_keys = true;
        for index in 0..self.operations.len() {
            resources.add(self, &self.operations[index], &mut walk);
            walk.finish(&mut self.schemas);
        }
        walk.taken.tags = take_tags(self, from);
        if walk.is_spent() {
            let message =
                "the descriptions of another document are taken in part, because they are too many to compare";
            self.warnings.push(Warning { place: "#".to_owned(), message: message.to_owned() });
        }
        let taken = walk.taken;
        self.taken.get_or_insert_default().add(taken);
        taken
    }
}

/// Takes the descriptions of tags, also of those that operations have and the document does not list.
fn take_tags(document: &mut Document, from: &Document) -> usize {
    let mut known: HashMap<String, &str> = HashMap::new();
    for (name, description) in &from.tags {
        if let Some(text) = description.as_deref().filter(|it| says_more(it, name)) {
            known.entry(spoken(name)).or_insert(text);
        }
    }
    let mut taken = 0;
    let mut listed = HashSet::new();
    for (name, description) in &mut document.tags {
        listed.insert(name.clone());
        let found = known.get(&spoken(name)).copied();
        taken += usize::from(take(description, found, name));
    }
    for name in document.operations.iter().flat_map(|it| &it.tags) {
        if listed.insert(name.clone()) {
            if let Some(text) = known.get(&spoken(name)) {
                document.tags.push((name.clone(), Some((*text).to_owned())));
                taken += 1;
            }
        }
    }
    taken
}

/// Returns the name of a tag without what two documents write in two ways: `DNS Records` and `dns-records`.
fn spoken(tag: &str) -> String {
    tag.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Takes a text in place of a description that is missing or only repeats a name. Returns whether it was taken.
fn take(own: &mut Option<String>, found: Option<&str>, name: &str) -> bool {
    let Some(found) = found.filter(|found| own.as_deref() != Some(*found)) else { return false };
    if own.as_deref().is_some_and(|own| says_more(own, name)) || !says_more(found, name) {
        return false;
    }
    *own = Some(found.to_owned());
    true
}
