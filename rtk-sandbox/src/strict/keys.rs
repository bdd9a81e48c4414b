//! What a JSON object can contain, by its declaration: the keys of its attributes, and those of flattened ones.

use rtk::descriptor::{Attribute, Descriptor, PathBase, TypeShape, UnionKind, UnionShape, ValueType};
use serde_json::{Map, Value};

/// How an object is sent, which decides what it can contain and what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As `NewT`, by a create or a replace.
    New,
    /// As `TChanges`, by an update, or as the changes of an object inside one.
    Changes,
    /// As a whole, inside another object or as a body of its own.
    Whole,
}

impl Form {
    /// Returns how an object inside this one is sent.
    pub(super) fn below(self) -> Self {
        if self == Self::Changes { Self::Changes } else { Self::Whole }
    }

    pub(super) fn sends(self, attribute: &Attribute, shape: &TypeShape) -> bool {
        match self {
            Self::New => attribute.create,
            Self::Changes => attribute.update,
            // A resource inside a body is sent with its id.
            Self::Whole => attribute.create || attribute.update || is_id(attribute, shape),
        }
    }

    fn requires(self, attribute: &Attribute, shape: &TypeShape) -> bool {
        match (self, shape) {
            (Self::New, TypeShape::OfResource(resource)) => attribute.required && !is_in_path(attribute, resource),
            (Self::Changes, TypeShape::OfResource(_)) => attribute.required_in_update,
            // A resource inside a body can be one of a response, which need not have what a create needs.
            (Self::Changes, _) | (Self::Whole, TypeShape::OfResource(_)) => false,
            (Self::New | Self::Whole, _) => attribute.required && attribute.create,
        }
    }
}

fn is_id(attribute: &Attribute, shape: &TypeShape) -> bool {
    let TypeShape::OfResource(Descriptor { id: Some(id), .. }) = shape else { return false };
    id.attribute == attribute.name
}

/// Returns whether an attribute is an id that the path of the create contains, so that the body need not repeat it.
fn is_in_path(attribute: &Attribute, resource: &Descriptor) -> bool {
    let is_id = resource.id.as_ref().is_some_and(|id| id.attribute == attribute.name);
    is_id && resource.operation("create").is_none_or(|create| create.base == PathBase::Member)
}

/// What one object can contain.
#[derive(Debug, Default)]
pub(super) struct Keys {
    pub(super) known: Vec<Known>,
    /// Keys that stand in the object but cannot be sent there, with the reason.
    pub(super) refused: Vec<(&'static str, &'static str)>,
    /// The type of any other key. `None` if there is no other.
    pub(super) others: Option<ValueType>,
    /// A key that names the kind of a union, and is missing.
    pub(super) missing_tag: Option<(&'static str, Vec<&'static str>)>,
}

/// A key, and the type of its value.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) key: &'static str,
    pub(super) ty: ValueType,
    pub(super) is_required: bool,
    /// The kind of a union whose fields are the value.
    pub(super) kind: Option<(&'static UnionShape, &'static UnionKind)>,
}

impl Keys {
    /// Lists the keys of a resource, of a nested object or of a union. `members`: the object, whose tag selects the kind of a union.
    pub(super) fn of(shape: &TypeShape, members: &Map<String, Value>, form: Form) -> Self {
        let mut keys = Self::default();
        match shape {
            TypeShape::OfUnion(union) => keys.add_union(union, members, form),
            TypeShape::OfEnum(_) => {}
            _ => keys.add_attributes(shape.attributes().unwrap_or_default(), shape, members, form),
        }
        keys
    }

    /// Lists the fields of a kind of a union, below a key of their own.
    pub(super) fn of_kind(
        (union, kind): (&'static UnionShape, &'static UnionKind),
        members: &Map<String, Value>,
    ) -> Self {
        let mut keys = Self::default();
        keys.add_attributes(kind.attributes, &TypeShape::OfUnion(union), members, Form::Whole);
        keys
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.known.iter().map(|known| known.key.to_owned()).collect()
    }

    pub(super) fn get(&self, key: &str) -> Option<&Known> {
        self.known.iter().find(|known| known.key == key)
    }

    fn add_attributes(
        &mut self,
        attributes: &'static [Attribute],
        shape: &TypeShape,
        members: &Map<String, Value>,
        form: Form,
    ) {
        for attribute in attributes {
            let ty = shape.request_type(attribute);
            if !form.sends(attribute, shape) {
                if !attribute.flatten {
                    self.refused.push((attribute.request_wire, why_refused(attribute, form)));
                }
            } else if attribute.flatten {
                self.add_flattened(ty, members, form, !form.requires(attribute, shape));
            } else {
                let is_required = form.requires(attribute, shape);
                self.known.push(Known { key: attribute.request_wire, ty, is_required, kind: None });
            }
        }
    }

    fn add_flattened(&mut self, ty: ValueType, members: &Map<String, Value>, form: Form, is_optional: bool) {
        match ty {
            ValueType::OptionType(inner) => self.add_flattened(*inner, members, form, true),
            ValueType::DeclaredType(TypeShape::OfUnion(union)) => {
                // Without the tag, none of its keys are sent.
                if members.contains_key(union.tag) || !is_optional {
                    self.add_union(union, members, form);
                } else {
                    self.known.push(tag(union, false));
                }
            }
            ValueType::DeclaredType(shape) => {
                self.add_attributes(shape.attributes().unwrap_or_default(), &shape, members, form.below());
            }
            ValueType::MapType(of) => self.others = Some(*of),
            _ => self.others = Some(ValueType::AnyType),
        }
    }

    fn add_union(&mut self, union: &'static UnionShape, members: &Map<String, Value>, form: Form) {
        self.known.push(tag(union, false));
        let name = match members.get(union.tag) {
            Some(Value::String(name)) => name,
            // A tag that is not text is of an unknown kind, too.
            Some(_) => {
                self.others = Some(ValueType::AnyType);
                return;
            }
            None => {
                self.missing_tag = Some((union.tag, union.kinds.iter().map(|kind| kind.name).collect()));
                self.others = Some(ValueType::AnyType);
                return;
            }
        };
        let Some(kind) = union.kinds.iter().find(|kind| kind.name == name) else {
            self.others = Some(ValueType::AnyType);
            return;
        };
        match union.content {
            Some(content) => self.add_content(content, kind, union),
            None => self.add_kind(kind, union, members, form),
        }
    }

    fn add_kind(&mut self, kind: &UnionKind, union: &'static UnionShape, members: &Map<String, Value>, form: Form) {
        let shape = TypeShape::OfUnion(union);
        match kind.ty {
            Some(ty) => self.add_flattened(shape.type_of(ty), members, form, false),
            None => self.add_attributes(kind.attributes, &shape, members, Form::Whole),
        }
    }

    fn add_content(&mut self, key: &'static str, kind: &'static UnionKind, union: &'static UnionShape) {
        let (ty, fields) = match kind.ty {
            Some(ty) => (TypeShape::OfUnion(union).type_of(ty), None),
            None => (ValueType::AnyType, (!kind.attributes.is_empty()).then_some((union, kind))),
        };
        self.known.push(Known { key, ty, is_required: fields.is_some(), kind: fields });
    }
}

fn tag(union: &'static UnionShape, is_required: bool) -> Known {
    Known { key: union.tag, ty: ValueType::AnyType, is_required, kind: None }
}

fn why_refused(attribute: &Attribute, form: Form) -> &'static str {
    match attribute.create || attribute.update {
        false => "is read-only",
        true if form == Form::Changes => "cannot be changed",
        true => "can only be set by an update",
    }
}
