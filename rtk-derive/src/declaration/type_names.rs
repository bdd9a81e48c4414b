//! `names(…)`: the names of generated types.

use proc_macro2::Ident;

use crate::names;

/// The names that a declaration gives to generated types, by their keys.
#[derive(Default)]
pub(crate) struct TypeNames(Vec<(String, Ident)>);

impl TypeNames {
    pub(crate) fn add(&mut self, key: &str, name: Ident) {
        self.0.push((key.to_owned(), name));
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Ident> {
        self.0.iter().find(|(named, _)| named == key).map(|(_, name)| name)
    }

    /// Returns the name of the input of `create` and `replace`.
    pub(crate) fn new_type(&self, owner: &Ident) -> Ident {
        self.or_derived("new", "New", owner, "")
    }

    /// Returns the name of the input of `update`.
    pub(crate) fn changes(&self, owner: &Ident) -> Ident {
        self.or_derived("changes", "", owner, "Changes")
    }

    pub(crate) fn filter(&self, owner: &Ident) -> Ident {
        self.or_derived("filter", "", owner, "Filter")
    }

    pub(crate) fn access(&self, owner: &Ident) -> Ident {
        self.or_derived("access", "", owner, "Access")
    }

    pub(crate) fn ext(&self, owner: &Ident) -> Ident {
        self.or_derived("ext", "", owner, "Ext")
    }

    /// Returns the name of the trait with the parameters of a verb or an action.
    pub(crate) fn params(&self, method: &str, owner: &Ident) -> Ident {
        self.or_derived(&format!("{method}_params"), "", owner, &format!("{}Params", names::camel(method)))
    }

    /// Returns the name of the type that distinguishes requests of an operation with parameters.
    ///
    /// `LivestreamOverviewCall`: a type `LivestreamOverview` may well be what the action returns.
    pub(crate) fn marker(&self, method: &str, owner: &Ident) -> Ident {
        match self.get(&format!("{method}_params")) {
            Some(name) => names::derived("", name, "Call"),
            None => names::derived("", owner, &format!("{}Call", names::camel(method))),
        }
    }

    fn or_derived(&self, key: &str, prefix: &str, owner: &Ident, suffix: &str) -> Ident {
        self.get(key).cloned().unwrap_or_else(|| names::derived(prefix, owner, suffix))
    }
}
