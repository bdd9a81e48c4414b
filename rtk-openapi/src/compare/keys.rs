//! The declared keys of an object: those of its attributes, of flattened ones, and of the kinds of a union.

use rtk::descriptor::{Attribute, TypeShape, UnionKind, UnionShape, ValueType};

/// How an object is sent, which decides what it contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In a response.
    Read,
    /// As `NewT`, by a create or a replace.
    New,
    /// As `TChanges`, by an update, or as the changes of an object inside one.
    Changes,
    /// As a whole, inside another object or as a body of its own. `None` is not sent.
    Whole,
}

/// A declared key of an object.
pub(super) struct Key {
    pub(super) owner: &'static str,
    pub(super) wire: &'static str,
    pub(super) value: Value,
    pub(super) presence: Presence,
}

/// What stands at a key.
pub(super) enum Value {
    ValueType(ValueType),
    /// The tag of a union.
    Tag,
    /// The fields of a kind, below a key of their own.
    Fields(&'static UnionShape, &'static UnionKind),
}

/// Whether a key has to be there, and whether it can be null.
#[derive(Debug, Clone, Copy)]
pub(super) struct Presence {
    /// Whether the key has to be there. `None` if that is not compared.
    pub(super) required: Option<bool>,
    pub(super) nullable: Option<bool>,
}

const UNKNOWN: Presence = Presence { required: None, nullable: None };

/// The declared keys of an object.
#[derive(Default)]
pub(super) struct Keys {
    pub(super) keys: Vec<Key>,
    /// Whether other keys are decoded, or can be sent.
    pub(super) is_open: bool,
}

/// Returns how an object inside an object is sent.
pub(super) fn below(form: Form) -> Form {
    match form {
        Form::New => Form::Whole,
        form => form,
    }
}

/// Returns the type without what does not matter for its keys.
pub(super) fn structure(declared: &ValueType) -> &ValueType {
    match declared {
        ValueType::OptionType(inner)
        | ValueType::OrRawType(inner)
        | ValueType::LooseType(inner)
        | ValueType::FormType(inner) => structure(inner),
        other => other,
    }
}

/// Returns the union that a type is, or whose keys it has beside its own.
pub(super) fn union_in(shape: &TypeShape, form: Form) -> Option<&'static UnionShape> {
    if let TypeShape::OfUnion(union) = shape {
        return Some(union);
    }
    let mut flattened =
        shape.attributes().unwrap_or_default().iter().filter(|it| it.flatten && is_part(it, shape, form));
    flattened.find_map(|attribute| match structure(&ty(attribute, shape, form)) {
        ValueType::DeclaredType(inner) => union_in(inner, form),
        _ => None,
    })
}

fn ty(attribute: &Attribute, shape: &TypeShape, form: Form) -> ValueType {
    if form == Form::Read { shape.response_type(attribute) } else { shape.request_type(attribute) }
}

/// Returns whether an attribute is read or sent.
fn is_part(attribute: &Attribute, shape: &TypeShape, form: Form) -> bool {
    match form {
        Form::Read => attribute.read,
        Form::New => attribute.create,
        Form::Changes => attribute.update,
        Form::Whole => match shape {
            TypeShape::OfResource(resource) => {
                let is_id = resource.id.as_ref().is_some_and(|id| id.attribute == attribute.name);
                attribute.create || attribute.update || is_id
            }
            _ => attribute.create || attribute.update,
        },
    }
}

/// Returns the keys of a resource, of a nested object or of one kind of a union.
pub(super) fn keys(shape: &TypeShape, kind: Option<&'static UnionKind>, form: Form) -> Keys {
    let mut keys = Keys::default();
    match (shape, kind) {
        (TypeShape::OfUnion(union), Some(kind)) => add_kind(&mut keys, union, kind, form),
        (TypeShape::OfUnion(_) | TypeShape::OfEnum(_), _) => {}
        _ => add_attributes(&mut keys, shape.attributes().unwrap_or_default(), shape, kind, form),
    }
    keys
}

/// Returns the keys of all kinds of a union. None of them has to be there.
pub(super) fn all_kinds(shape: &TypeShape, union: &'static UnionShape, form: Form) -> Keys {
    let mut all = Keys::default();
    for kind in union.kinds.iter().map(Some).chain([None]) {
        let own = keys(shape, kind, form);
        all.is_open |= own.is_open;
        for key in own.keys {
            if !all.keys.iter().any(|known| known.wire == key.wire) {
                let presence = if key.owner == union.name { UNKNOWN } else { key.presence };
                all.keys.push(Key { presence, ..key });
            }
        }
    }
    all
}

pub(super) fn add_attributes(
    keys: &mut Keys,
    attributes: &'static [Attribute],
    shape: &TypeShape,
    kind: Option<&'static UnionKind>,
    form: Form,
) {
    for attribute in attributes.iter().filter(|it| is_part(it, shape, form)) {
        let ty = ty(attribute, shape, form);
        if attribute.flatten {
            add_flattened(keys, structure(&ty), kind, form);
            continue;
        }
        let wire = if form == Form::Read { attribute.wire } else { attribute.request_wire };
        let presence = presence(attribute, shape, &ty, form);
        keys.keys.push(Key { owner: shape.name(), wire, value: Value::ValueType(ty), presence });
    }
}

fn add_flattened(keys: &mut Keys, ty: &ValueType, kind: Option<&'static UnionKind>, form: Form) {
    match ty {
        ValueType::DeclaredType(TypeShape::OfUnion(union)) => {
            if let Some(kind) = kind {
                add_kind(keys, union, kind, form);
            }
        }
        ValueType::DeclaredType(inner) => {
            add_attributes(keys, inner.attributes().unwrap_or_default(), inner, kind, below(form));
        }
        // A map, or a type that is not known.
        _ => keys.is_open = true,
    }
}

fn add_kind(keys: &mut Keys, union: &'static UnionShape, kind: &'static UnionKind, form: Form) {
    keys.keys.push(Key { owner: union.name, wire: union.tag, value: Value::Tag, presence: UNKNOWN });
    let shape = TypeShape::OfUnion(union);
    match (union.content, kind.ty) {
        (Some(content), ty) => {
            let value = match ty {
                Some(ty) => Value::ValueType(shape.type_of(ty)),
                None => Value::Fields(union, kind),
            };
            keys.keys.push(Key { owner: union.name, wire: content, value, presence: UNKNOWN });
        }
        (None, Some(ty)) => add_flattened(keys, structure(&shape.type_of(ty)), None, below(form)),
        (None, None) => {
            // The fields of a kind are read and sent alike.
            for attribute in kind.attributes.iter().filter(|it| !it.flatten) {
                let ty = ty(attribute, &shape, form);
                let presence = presence(attribute, &shape, &ty, below(form));
                keys.keys.push(Key { owner: union.name, wire: attribute.wire, value: Value::ValueType(ty), presence });
            }
            keys.is_open |= kind.attributes.iter().any(|it| it.flatten);
        }
    }
}

fn presence(attribute: &Attribute, shape: &TypeShape, ty: &ValueType, form: Form) -> Presence {
    let is_option = ty.is_optional() || matches!(ty, ValueType::LooseType(inner) if inner.is_optional());
    let (required, nullable) = match (form, shape) {
        (Form::Read, _) => {
            let is_optional = !attribute.nullable && (is_option || attribute.default);
            (Some(!is_optional), Some(is_option || attribute.default))
        }
        (Form::New, _) if attribute.required => (Some(true), Some(attribute.nullable)),
        (Form::Changes, TypeShape::OfResource(_)) => {
            (Some(attribute.required_in_update), Some(is_option && !attribute.required_in_update))
        }
        (Form::New | Form::Changes, _) => (Some(false), Some(is_option)),
        // A resource inside a body can be one of a response.
        (Form::Whole, TypeShape::OfResource(_)) => (None, None),
        (Form::Whole, _) if attribute.required => (Some(true), Some(attribute.nullable)),
        (Form::Whole, _) if is_option => (Some(false), Some(false)),
        // It has a default, and is always sent.
        (Form::Whole, _) => (None, Some(false)),
    };
    Presence { required, nullable }
}
