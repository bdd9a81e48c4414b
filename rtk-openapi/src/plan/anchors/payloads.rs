//! What the GETs of a branch return.

use super::{Finder, is_object, objects};
use crate::model::{Kind, Use};
use crate::plan::answers::{Answer, Payload, as_list, as_one};
use crate::plan::words::{singular_words, words};

impl Finder<'_, '_> {
    /// Returns the branch of an operation.
    pub(in crate::plan) fn branch_of(&self, index: usize) -> Option<usize> {
        self.tree.branches.iter().position(|branch| branch.operations.iter().any(|(own, _)| *own == index))
    }

    pub(super) fn payload(&self, index: usize) -> Option<&Payload> {
        match self.answers.get(&index)? {
            Answer::Json(payload) => Some(payload),
            _ => None,
        }
    }

    /// Returns the names that a list or an object of a branch has in JSON.
    pub(in crate::plan) fn payload_names(&self, branch: usize) -> Vec<String> {
        let words = words(&self.tree.branches[branch].segment);
        let one = singular_words(&words);
        let mut names = vec![words.join("_"), one.join("_")];
        for name in [words, one] {
            let camel: String = name
                .iter()
                .enumerate()
                .map(|(index, word)| if index == 0 { word.clone() } else { crate::plan::words::capitalized(word) })
                .collect();
            names.push(camel);
        }
        names.dedup();
        names
    }

    /// Returns the list that a GET of a branch returns.
    pub(in crate::plan) fn list_at(&self, branch: usize) -> Option<(usize, Payload)> {
        let (index, operation) = self.tree.operation(branch, "GET", self.document)?;
        let payload = self.payload(index)?;
        let list = as_list(self.document, operation, payload, &self.payload_names(branch));
        Some((index, list.or_else(|| self.as_single(payload, branch))?))
    }

    /// Returns an object as the list that a collection should return.
    pub(in crate::plan) fn as_single(&self, payload: &Payload, branch: usize) -> Option<Payload> {
        self.tree.member(branch)?;
        let is_one = objects(self.document, &payload.value).iter().any(|it| it.property("id").is_some());
        is_one.then(|| Payload { single: true, ..payload.clone() })
    }

    /// Returns the object that a GET of a branch returns.
    pub(in crate::plan) fn object_at(&self, branch: usize, names_of: usize) -> Option<(usize, Payload)> {
        let (index, _) = self.tree.operation(branch, "GET", self.document)?;
        let payload = as_one(self.document, self.payload(index)?, &self.payload_names(names_of));
        is_object(self.document, &payload.value).then_some((index, payload))
    }

    pub(in crate::plan) fn item(&self, list: &Payload) -> Use {
        match &self.document.of(&list.value).kind {
            Kind::List(item) => (**item).clone(),
            _ => list.value.clone(),
        }
    }

    pub(super) fn items_are_objects(&self, list: &Payload) -> bool {
        is_object(self.document, &self.item(list))
    }
}
