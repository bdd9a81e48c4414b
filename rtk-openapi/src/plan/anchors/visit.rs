//! The way down the tree: what each branch is.

use super::{Anchor, Finder, Shape};
use crate::model::Kind;
use crate::plan::tree::ROOT;

impl Finder<'_, '_> {
    /// Visits a branch that is no placeholder. `enclosing` is the resource to which actions here can belong, `scope` that of the last id.
    pub(super) fn visit(&mut self, branch: usize, enclosing: Option<usize>, scope: Option<usize>) {
        if let Some(member) = self.tree.member(branch) {
            self.visit_collection(branch, member, enclosing, scope);
        } else {
            self.visit_word(branch, enclosing, scope);
        }
    }

    fn visit_collection(&mut self, branch: usize, member: usize, enclosing: Option<usize>, scope: Option<usize>) {
        self.note_values_of_ids(member);
        let tree = self.tree;
        let has_own = !tree.branches[branch].operations.is_empty();
        let has_words = tree.branches[branch].children.len() > 1;
        if !has_own && self.count(member) == 1 && (enclosing.is_some() || self.object_at(member, branch).is_none()) {
            // `by-name/{name}`: an action with an argument.
            let mut all = Vec::new();
            self.subtree(member, &mut all);
            for (index, at) in all {
                self.attach(index, at, branch, enclosing, scope);
            }
            if has_words {
                self.visit_children(branch, enclosing, scope, None);
            }
            return;
        }
        let of_rtk = if self.is_cloudflare && tree.branches[branch].parent == Some(ROOT) {
            match tree.branches[branch].segment.as_str() {
                "accounts" => Some("Account"),
                "zones" => Some("Zone"),
                _ => None,
            }
        } else {
            None
        };
        let mut own = Vec::new();
        let mut actions = Vec::new();
        for at in [branch, member] {
            for (index, fragment) in &tree.branches[at].operations {
                if fragment.is_some() { actions.push((*index, at)) } else { own.push((*index, at)) }
            }
        }
        let id = self.id_of(branch, member);
        let anchor = self.push(Anchor {
            shape: Shape::Collection,
            branch,
            member: Some(member),
            children: None,
            of_rtk,
            id,
            own,
            actions,
            words: self.words_of(branch, Some(member)),
            scope,
            also: None,
        });
        self.owners.insert(member, anchor);
        // A placeholder without operations is a scope only: actions below it have names of their own.
        let is_bare = self.anchors[anchor].own.is_empty() && self.anchors[anchor].actions.is_empty();
        let inside = (of_rtk.is_none() && !is_bare).then_some(anchor);
        self.visit_children(branch, inside, scope, Some(anchor));
        for (segment, child) in &tree.branches[member].children {
            if segment == "{}" {
                let mut all = Vec::new();
                self.subtree(*child, &mut all);
                match of_rtk {
                    None => self.anchors[anchor].actions.extend(all),
                    Some(_) => self.refuse(all, "two placeholders follow each other"),
                }
            } else {
                self.visit(*child, inside, Some(anchor));
            }
        }
    }

    /// Visits the words below a branch, beside its placeholder.
    fn visit_children(
        &mut self,
        branch: usize,
        enclosing: Option<usize>,
        scope: Option<usize>,
        _collection: Option<usize>,
    ) {
        let tree = self.tree;
        for (segment, child) in &tree.branches[branch].children {
            if segment != "{}" {
                self.visit(*child, enclosing, scope);
            }
        }
    }

    fn visit_word(&mut self, branch: usize, enclosing: Option<usize>, scope: Option<usize>) {
        let tree = self.tree;
        let operations = &tree.branches[branch].operations;
        let own: Vec<(usize, usize)> = operations.iter().filter(|it| it.1.is_none()).map(|it| (it.0, branch)).collect();
        let others: Vec<(usize, usize)> =
            operations.iter().filter(|it| it.1.is_some()).map(|it| (it.0, branch)).collect();
        let has_children = !tree.branches[branch].children.is_empty();
        let has_other_verbs = own.len() > 1;
        // As an action of the collection, its word could be no id.
        let is_id = self.is_value_of_an_id(branch);
        let enclosing = enclosing.filter(|_| !is_id);
        let is_lone = enclosing.is_none() && !self.has_siblings(branch);
        let list = self.list_at(branch).filter(|(_, list)| self.items_are_objects(list));
        let object = self.object_at(branch, branch);
        let is_resource = has_other_verbs || is_lone || has_children || is_id;
        let shape = match (&list, &object) {
            // An object with a list in it is a singleton if it can be replaced as a whole.
            (Some((_, list)), _) if is_resource && (!self.is_replaced(branch) || list.key.is_empty()) => {
                let id = self.id_in(&[self.item(list)], branch, None);
                Some(if id.is_some() { (Shape::Collection, id) } else { (Shape::NoId, None) })
            }
            (_, Some(_)) if is_resource => Some((Shape::Singleton, None)),
            _ => None,
        };
        if let Some((shape, id)) = shape {
            let words = self.words_of(branch, None);
            let anchor = self.push(Anchor {
                shape,
                branch,
                member: None,
                children: None,
                of_rtk: None,
                id,
                own,
                actions: others,
                words,
                scope,
                also: None,
            });
            self.visit_children(branch, Some(anchor), scope, None);
            return;
        }
        let several = own.len() + others.len() > 1;
        if enclosing.is_none() && several {
            let namespace = self.namespace(branch, scope);
            self.anchors[namespace].actions.extend(own.into_iter().chain(others));
            self.visit_children(branch, Some(namespace), scope, None);
            return;
        }
        for (index, at) in own.into_iter().chain(others) {
            let parent = tree.branches[branch].parent.unwrap_or(ROOT);
            self.attach(index, at, parent, enclosing, scope);
        }
        self.visit_children(branch, enclosing, scope, None);
    }

    /// Returns whether a PUT or a PATCH sends an object, and no list.
    fn is_replaced(&self, branch: usize) -> bool {
        let operations =
            ["PUT", "PATCH"].iter().filter_map(|method| self.tree.operation(branch, method, self.document));
        let mut bodies = operations.map(|(_, operation)| operation.body.as_ref());
        bodies.any(|body| {
            let schema =
                body.and_then(|body| body.contents.iter().find(|it| it.is_json())).and_then(|it| it.schema.as_ref());
            !schema.is_some_and(|schema| matches!(self.document.of(schema).kind, Kind::List(_)))
        })
    }

    fn has_siblings(&self, branch: usize) -> bool {
        let Some(parent) = self.tree.branches[branch].parent else { return false };
        if parent == ROOT || self.tree.is_placeholder(parent) {
            return false;
        }
        let children = self.tree.branches[parent].children.iter();
        children.filter(|(segment, child)| *segment != "{}" && self.is_leaf(**child)).count() > 1
    }

    fn is_leaf(&self, branch: usize) -> bool {
        let branch = &self.tree.branches[branch];
        branch.children.is_empty() && branch.operations.len() == 1
    }

    /// Makes an operation an action of the enclosing resource, or of a namespace at a branch.
    fn attach(&mut self, index: usize, at: usize, namespace: usize, enclosing: Option<usize>, scope: Option<usize>) {
        let tree = self.tree;
        let owner = match enclosing {
            Some(owner) => owner,
            None if namespace != ROOT && !tree.is_placeholder(namespace) => self.namespace(namespace, scope),
            None => {
                // Directly below a scope: the word itself.
                let word = tree.between(namespace, at).first().copied().unwrap_or(at);
                if tree.is_placeholder(word) {
                    self.refuse(vec![(index, at)], "no resource is around the placeholder");
                    return;
                }
                self.namespace(word, scope)
            }
        };
        self.anchors[owner].actions.push((index, at));
    }

    fn namespace(&mut self, branch: usize, scope: Option<usize>) -> usize {
        if let Some(known) = self.namespaces.get(&branch) {
            return *known;
        }
        let words = self.words_of(branch, None);
        let anchor = Anchor {
            shape: Shape::Namespace,
            branch,
            member: None,
            children: None,
            of_rtk: None,
            id: None,
            own: Vec::new(),
            actions: Vec::new(),
            words,
            scope,
            also: None,
        };
        let index = self.push(anchor);
        self.namespaces.insert(branch, index);
        index
    }

    pub(super) fn subtree(&self, branch: usize, all: &mut Vec<(usize, usize)>) {
        all.extend(self.tree.branches[branch].operations.iter().map(|(index, _)| (*index, branch)));
        for child in self.tree.branches[branch].children.values() {
            self.subtree(*child, all);
        }
    }

    fn count(&self, branch: usize) -> usize {
        let mut all = Vec::new();
        self.subtree(branch, &mut all);
        all.len()
    }
}
