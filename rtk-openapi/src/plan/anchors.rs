//! Which branches of the tree are resources: collections, singletons, and names for what belongs to neither.

use std::collections::HashMap;

use super::answers::{Answer, Payload, as_list, as_one, object_of};
use super::tree::{ROOT, Tree};
use super::words::{is_plural, singular, singular_words, words};
use crate::model::{Document, Kind, ObjectSchema, Use};

/// What a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A collection with members that have ids.
    Collection,
    /// A list whose items have no ids.
    NoId,
    /// One per scope.
    Singleton,
    /// Actions only.
    Namespace,
}

/// A resource, before its declaration is planned.
#[derive(Debug, Clone)]
pub(super) struct Anchor {
    pub(super) shape: Shape,
    /// Branch of the collection or the singleton.
    pub(super) branch: usize,
    /// Branch of the id.
    pub(super) member: Option<usize>,
    /// Branch that the children continue, unless it is that of the id.
    pub(super) children: Option<usize>,
    /// Resource of `rtk` that this is.
    pub(super) of_rtk: Option<&'static str>,
    /// Attribute that is the id. Without one, the resource is a scope with actions only.
    pub(super) id: Option<String>,
    /// Operations at the branches of the resource: index, branch.
    pub(super) own: Vec<(usize, usize)>,
    /// Other operations, which become actions: index, branch.
    pub(super) actions: Vec<(usize, usize)>,
    /// Words of its name.
    pub(super) words: Vec<String>,
    /// Index of the scope's anchor.
    pub(super) scope: Option<usize>,
}

/// Finds resources.
pub(super) struct Finder<'a, 't> {
    pub(super) document: &'a Document,
    pub(super) tree: &'t Tree,
    pub(super) answers: &'t HashMap<usize, Answer>,
    pub(super) anchors: Vec<Anchor>,
    /// Anchors by the branch of the id, of which they are the scope.
    pub(super) owners: HashMap<usize, usize>,
    namespaces: HashMap<usize, usize>,
    pub(super) refused: Vec<(usize, String)>,
    is_cloudflare: bool,
}

impl<'a, 't> Finder<'a, 't> {
    pub(super) fn new(
        document: &'a Document,
        tree: &'t Tree,
        answers: &'t HashMap<usize, Answer>,
        is_cloudflare: bool,
    ) -> Self {
        Self {
            document,
            tree,
            answers,
            anchors: Vec::new(),
            owners: HashMap::new(),
            namespaces: HashMap::new(),
            refused: Vec::new(),
            is_cloudflare,
        }
    }

    pub(super) fn find(&mut self) {
        for (segment, child) in &self.tree.branches[ROOT].children {
            if segment == "{}" {
                let mut all = Vec::new();
                self.subtree(*child, &mut all);
                for (index, _) in all {
                    self.refused
                        .push((index, "the path begins with a placeholder, and no resource is around it".to_owned()));
                }
            } else {
                self.visit(*child, None, None);
            }
        }
        let root: Vec<usize> = self.tree.branches[ROOT].operations.iter().map(|(index, _)| *index).collect();
        for index in root {
            self.refused.push((index, "the path is empty".to_owned()));
        }
        self.join_scopes();
    }

    /// Returns the branch of an operation.
    pub(super) fn branch_of(&self, index: usize) -> Option<usize> {
        self.tree.branches.iter().position(|branch| branch.operations.iter().any(|(own, _)| *own == index))
    }

    fn payload(&self, index: usize) -> Option<&Payload> {
        match self.answers.get(&index)? {
            Answer::Json(payload) => Some(payload),
            _ => None,
        }
    }

    /// Returns the names that a list or an object of a branch has in JSON.
    pub(super) fn payload_names(&self, branch: usize) -> Vec<String> {
        let words = words(&self.tree.branches[branch].segment);
        let one = singular_words(&words);
        let mut names = vec![words.join("_"), one.join("_")];
        for name in [words, one] {
            let camel: String = name
                .iter()
                .enumerate()
                .map(|(index, word)| if index == 0 { word.clone() } else { super::words::capitalized(word) })
                .collect();
            names.push(camel);
        }
        names.dedup();
        names
    }

    /// Returns the list that a GET of a branch returns.
    pub(super) fn list_at(&self, branch: usize) -> Option<(usize, Payload)> {
        let (index, operation) = self.tree.operation(branch, "GET", self.document)?;
        let payload = self.payload(index)?;
        let list = as_list(self.document, operation, payload, &self.payload_names(branch));
        Some((index, list.or_else(|| self.as_single(payload, branch))?))
    }

    /// Returns an object as the list that a collection should return.
    pub(super) fn as_single(&self, payload: &Payload, branch: usize) -> Option<Payload> {
        self.tree.member(branch)?;
        let is_one = objects(self.document, &payload.value).iter().any(|it| it.property("id").is_some());
        is_one.then(|| Payload { single: true, ..payload.clone() })
    }

    /// Returns the object that a GET of a branch returns.
    pub(super) fn object_at(&self, branch: usize, names_of: usize) -> Option<(usize, Payload)> {
        let (index, _) = self.tree.operation(branch, "GET", self.document)?;
        let payload = as_one(self.document, self.payload(index)?, &self.payload_names(names_of));
        is_object(self.document, &payload.value).then_some((index, payload))
    }

    fn subtree(&self, branch: usize, all: &mut Vec<(usize, usize)>) {
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

    /// Visits a branch that is no placeholder. `enclosing` is the resource to which actions here can belong, `scope` that of the last id.
    fn visit(&mut self, branch: usize, enclosing: Option<usize>, scope: Option<usize>) {
        if let Some(member) = self.tree.member(branch) {
            self.visit_collection(branch, member, enclosing, scope);
        } else {
            self.visit_word(branch, enclosing, scope);
        }
    }

    fn visit_collection(&mut self, branch: usize, member: usize, enclosing: Option<usize>, scope: Option<usize>) {
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

    fn refuse(&mut self, operations: Vec<(usize, usize)>, why: &str) {
        self.refused.extend(operations.into_iter().map(|(index, _)| (index, why.to_owned())));
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
        let is_lone = enclosing.is_none() && !self.has_siblings(branch);
        let list = self.list_at(branch).filter(|(_, list)| self.items_are_objects(list));
        let object = self.object_at(branch, branch);
        let is_resource = has_other_verbs || is_lone || has_children;
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

    fn is_replaced(&self, branch: usize) -> bool {
        ["PUT", "PATCH"].iter().any(|method| self.tree.operation(branch, method, self.document).is_some())
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
        };
        let index = self.push(anchor);
        self.namespaces.insert(branch, index);
        index
    }

    fn push(&mut self, anchor: Anchor) -> usize {
        self.anchors.push(anchor);
        self.anchors.len() - 1
    }

    pub(super) fn item(&self, list: &Payload) -> Use {
        match &self.document.of(&list.value).kind {
            Kind::List(item) => (**item).clone(),
            _ => list.value.clone(),
        }
    }

    fn items_are_objects(&self, list: &Payload) -> bool {
        is_object(self.document, &self.item(list))
    }

    /// Returns the attribute that is the id of a collection's members.
    fn id_of(&self, branch: usize, member: usize) -> Option<String> {
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

    fn id_in(&self, values: &[Use], branch: usize, placeholder: Option<&str>) -> Option<String> {
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

    /// Returns the words of a resource's name.
    fn words_of(&self, branch: usize, member: Option<usize>) -> Vec<String> {
        let tree = self.tree;
        let own = words(&tree.branches[branch].segment);
        let is_many = own.last().is_some_and(|word| is_plural(word));
        if let Some(member) = member {
            let is_scope_only = tree.branches[branch].operations.is_empty();
            if !is_many && is_scope_only {
                // `kit/{app_id}`: the placeholder names it.
                let name = tree.branches[member].names.first().map(|(name, _)| words(name)).unwrap_or_default();
                let name: Vec<String> = match name.split_last() {
                    Some((last, rest))
                        if !rest.is_empty()
                            && matches!(last.as_str(), "id" | "identifier" | "name" | "uuid" | "tag") =>
                    {
                        rest.to_vec()
                    }
                    _ => name,
                };
                if !name.is_empty() && !matches!(name[0].as_str(), "id" | "identifier" | "name" | "uuid") {
                    return singular_words(&name);
                }
            }
        }
        let parent = tree.branches[branch].parent.filter(|parent| *parent != ROOT && !tree.is_placeholder(*parent));
        let is_quality = own.last().is_some_and(|word| {
            word.ends_with("ed") || matches!(word.as_str(), "custom" | "default" | "global" | "primary" | "active")
        });
        if let Some(parent) = parent.filter(|_| !is_many && (member.is_some() || is_quality)) {
            // `domains/custom`: a custom domain.
            let parent = words(&tree.branches[parent].segment);
            if parent.last().is_some_and(|word| is_plural(word)) && own.len() == 1 {
                let mut name = own.clone();
                name.extend(singular_words(&parent));
                return name;
            }
        }
        if member.is_some() || self.list_at(branch).is_some() && is_many { singular_words(&own) } else { own }
    }

    /// Makes `kit/{app_id}` the place of the children of `kit/apps/{app_id}`.
    fn join_scopes(&mut self) {
        for index in 0..self.anchors.len() {
            let anchor = self.anchors[index].clone();
            let Some(member) = anchor.member else { continue };
            let is_bare = anchor.own.is_empty() && anchor.actions.is_empty() && anchor.of_rtk.is_none();
            let Some((name, _)) = self.tree.branches[member].names.first().filter(|_| is_bare) else { continue };
            let twin = self.anchors.iter().position(|it| {
                let names = it.member.map(|member| &self.tree.branches[member].names);
                let has_children = it.member.is_some_and(|member| !self.tree.branches[member].children.is_empty());
                it.branch != anchor.branch
                    && it.scope == anchor.scope
                    && it.id.is_some()
                    && !it.own.is_empty()
                    && !has_children
                    && it.children.is_none()
                    && names.is_some_and(|names| names.iter().any(|(known, _)| known == name))
            });
            let Some(twin) = twin else { continue };
            self.anchors[twin].children = Some(member);
            self.owners.insert(member, twin);
            for other in &mut self.anchors {
                if other.scope == Some(index) {
                    other.scope = Some(twin);
                }
            }
            self.anchors[index].member = None;
            self.anchors[index].shape = Shape::Namespace;
        }
    }
}

/// Returns whether values are objects with known keys.
pub(super) fn is_object(document: &Document, value: &Use) -> bool {
    !objects(document, value).is_empty()
}

/// Returns the objects that a schema allows.
pub(super) fn objects<'a>(document: &'a Document, value: &Use) -> Vec<&'a ObjectSchema> {
    match &document.of(value).kind {
        Kind::Object(object) => vec![object],
        Kind::Union(union) => {
            let mut found: Vec<&ObjectSchema> = Vec::new();
            for variant in &union.variants {
                match &document.of(&variant.value).kind {
                    Kind::Object(object) => found.push(object),
                    Kind::Map(_) => {}
                    _ => return object_of(document, value).into_iter().collect(),
                }
            }
            if !union.common.properties.is_empty() {
                found.push(&union.common);
            }
            found
        }
        _ => Vec::new(),
    }
}
