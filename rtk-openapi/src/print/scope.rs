//! What a file imports.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::layout::WIDTH;
use crate::plan::types::{ModulePlan, Plan, Ref, Type};

/// The imports of a file, as they are used.
pub(super) struct Imports<'a> {
    plan: &'a Plan,
    module: &'a ModulePlan,
    rtk: BTreeSet<String>,
    own: BTreeSet<String>,
    others: BTreeSet<String>,
    has_value: bool,
    has_map: bool,
    has_tree: bool,
    /// The resource that is being written, which is `Self`.
    pub(super) current: Option<usize>,
}

impl<'a> Imports<'a> {
    pub(super) fn new(plan: &'a Plan, module: &'a ModulePlan) -> Self {
        Self {
            plan,
            module,
            rtk: BTreeSet::new(),
            own: BTreeSet::new(),
            others: BTreeSet::new(),
            has_value: false,
            has_map: false,
            has_tree: false,
            current: None,
        }
    }

    pub(super) fn rtk(&mut self, name: &str) {
        self.rtk.insert(name.to_owned());
    }

    /// Imports the struct of an API.
    pub(super) fn api(&mut self, name: &str) {
        if self.module.name.is_empty() {
            self.own.insert(name.to_owned());
        } else {
            self.others.insert(format!("super::super::{name}"));
        }
    }

    /// Returns a type as it is written, and imports what it names.
    pub(super) fn r#type(&mut self, r#type: &Type) -> String {
        match r#type {
            Type::Text => "String".to_owned(),
            Type::Bool => "bool".to_owned(),
            Type::Integer(name) => (*name).to_owned(),
            Type::Float => "f64".to_owned(),
            Type::Timestamp => self.item("Timestamp"),
            Type::Secret => self.item("Secret"),
            Type::Response => self.item("Response"),
            Type::Any => {
                self.has_value = true;
                "Value".to_owned()
            }
            Type::OwnId => {
                self.rtk("Id");
                "Id<Self>".to_owned()
            }
            Type::IdOf(target) => {
                self.rtk("Id");
                format!("Id<{}>", self.r#type(&Type::Item(target.clone())))
            }
            Type::Own => "Self".to_owned(),
            Type::Nothing => "()".to_owned(),
            Type::List(inner) => format!("Vec<{}>", self.r#type(inner)),
            Type::Map(inner) => {
                self.has_tree = true;
                format!("BTreeMap<String, {}>", self.r#type(inner))
            }
            Type::Rest => {
                self.has_map = true;
                self.has_value = true;
                "Map<String, Value>".to_owned()
            }
            Type::Listing(inner) => {
                self.rtk("Listing");
                format!("Listing<{}>", self.r#type(inner))
            }
            Type::Named(index) => {
                let index = self.plan.types[*index].same_as.unwrap_or(*index);
                let name = self.plan.types[index].name.clone();
                self.own.insert(name.clone());
                name
            }
            Type::Item(Ref::Rtk(path)) => {
                self.rtk(path);
                path.rsplit("::").next().unwrap_or(path).to_owned()
            }
            Type::Item(Ref::Resource(index)) if self.current == Some(*index) => "Self".to_owned(),
            Type::Item(Ref::Resource(index)) => self.resource(*index),
        }
    }

    fn item(&mut self, name: &str) -> String {
        self.rtk(name);
        name.to_owned()
    }

    /// Returns the name of a resource, and imports it.
    pub(super) fn resource(&mut self, index: usize) -> String {
        let resource = &self.plan.resources[index];
        let module = &self.plan.modules[resource.module];
        if module.name == self.module.name {
            self.own.insert(resource.name.clone());
        } else {
            let up = if self.module.name.is_empty() { "super" } else { "super::super" };
            let down = if module.name.is_empty() {
                String::new()
            } else {
                format!("::{}", crate::plan::words::written(&module.name))
            };
            self.others.insert(format!("{up}{down}::{}", resource.name));
        }
        resource.name.clone()
    }

    /// Returns the name of a scope, and imports it.
    pub(super) fn scope(&mut self, reference: &Ref) -> String {
        match reference {
            Ref::Rtk(name) => self.item(name),
            Ref::Resource(index) => self.resource(*index),
        }
    }

    /// Returns the imports, without what the file declares itself.
    pub(super) fn text(&self, declared: &[&str]) -> String {
        let mut text = String::new();
        let own: Vec<&String> = self.own.iter().filter(|name| !declared.contains(&name.as_str())).collect();
        let mut lines: Vec<String> = self.others.iter().map(|path| format!("use {path};\n")).collect();
        if !own.is_empty() {
            lines.push(braced("super", own.into_iter().cloned().collect()));
        }
        text.extend(lines);
        let plain: Vec<String> = self.rtk.iter().filter(|it| !it.contains("::")).cloned().collect();
        let cloudflare: Vec<String> =
            self.rtk.iter().filter_map(|it| it.strip_prefix("cloudflare::")).map(str::to_owned).collect();
        if !cloudflare.is_empty() {
            text.push_str(&braced("rtk::cloudflare", cloudflare));
        }
        if !plain.is_empty() {
            text.push_str(&braced("rtk", plain));
        }
        match (self.has_map, self.has_value) {
            (true, _) => text.push_str("use serde_json::{Map, Value};\n"),
            (false, true) => text.push_str("use serde_json::Value;\n"),
            _ => {}
        }
        if self.has_tree {
            text.push_str("use std::collections::BTreeMap;\n");
        }
        text
    }
}

fn braced(path: &str, mut names: Vec<String>) -> String {
    names.sort_by(|a, b| version_order(a, b));
    if let [name] = names.as_slice() {
        return format!("use {path}::{name};\n");
    }
    let one = format!("use {path}::{{{}}};\n", names.join(", "));
    // A list of imports ends before the last column.
    if one.len() < WIDTH {
        return one;
    }
    let mut text = format!("use {path}::{{\n");
    let mut line = String::new();
    for name in names {
        if !line.is_empty() && 4 + line.len() + name.len() + 1 >= WIDTH {
            text.push_str(&format!("    {}\n", line.trim_end()));
            line.clear();
        }
        line.push_str(&format!("{name}, "));
    }
    text.push_str(&format!("    {}\n}};\n", line.trim_end()));
    text
}

/// Compares names as rustfmt sorts imports: numbers by their value, and an underscore in front of everything else.
pub(crate) fn version_order(a: &str, b: &str) -> Ordering {
    order(a, b, |char| if char == '_' { '\0' } else { char })
}

/// Compares names as rustfmt sorts modules: likewise, but digits stand in front of an underscore.
pub(crate) fn module_order(a: &str, b: &str) -> Ordering {
    order(a, b, |char| match char {
        '0'..='9' => '\0',
        '_' => '\u{1}',
        _ => char,
    })
}

fn order(a: &str, b: &str, key: fn(char) -> char) -> Ordering {
    let (mut a_rest, mut b_rest) = (a, b);
    loop {
        let (Some(a_char), Some(b_char)) = (a_rest.chars().next(), b_rest.chars().next()) else {
            return a_rest.len().cmp(&b_rest.len());
        };
        if a_char.is_ascii_digit() && b_char.is_ascii_digit() {
            let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
            let (a_digits, b_digits) = (digits(a_rest), digits(b_rest));
            let number = |text: &str| text.trim_start_matches('0').to_owned();
            let (a_number, b_number) = (number(&a_rest[..a_digits]), number(&b_rest[..b_digits]));
            let order = a_number.len().cmp(&b_number.len()).then_with(|| a_number.cmp(&b_number));
            if order != Ordering::Equal {
                return order;
            }
            (a_rest, b_rest) = (&a_rest[a_digits..], &b_rest[b_digits..]);
        } else {
            let order = key(a_char).cmp(&key(b_char));
            if order != Ordering::Equal {
                return order;
            }
            (a_rest, b_rest) = (&a_rest[a_char.len_utf8()..], &b_rest[b_char.len_utf8()..]);
        }
    }
}
