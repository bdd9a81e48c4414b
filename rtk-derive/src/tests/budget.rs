//! Limits the code for a resource of ten attributes with every verb. `scripts/cost` measures compile times; the number of
//! lines is the same on every machine.

use syn::{Expr, File, Item, Stmt};

use super::expansion::{declared, expand, pretty};

/// The limit of lines without the codec.
const LINES: usize = 120;

/// The limit of lines of the codec, which grows with the attributes, as serde's does.
const CODEC_LINES: usize = 200;

const RESOURCE: &str = include_str!("budget/resource.rs");

#[test]
// `scripts/cost` shows what is printed here.
#[allow(clippy::print_stdout)]
fn a_resource_stays_small() {
    let file = declared(RESOURCE).and_then(|input| expand(&input)).unwrap_or_else(|why| panic!("{why}"));
    let all = lines(&file);
    let beside = lines(&without_codec(file));
    let codec = all - beside;
    println!(
        "generated lines of a resource: {beside} (at most {LINES}), and {codec} of its codec (at most {CODEC_LINES})"
    );
    assert!(codec > 0, "the codec was not found, so its lines were counted as others");
    assert!(beside <= LINES, "a resource is {beside} lines without its codec: the limit is {LINES}");
    assert!(codec <= CODEC_LINES, "a codec is {codec} lines: the limit is {CODEC_LINES}");
}

fn lines(file: &File) -> usize {
    pretty(file).lines().count()
}

fn without_codec(mut file: File) -> File {
    file.items.retain(|item| !is_codec(item));
    for item in &mut file.items {
        let Item::Const(constant) = item else { continue };
        if let Expr::Block(block) = &mut *constant.expr {
            block.block.stmts.retain(|stmt| !matches!(stmt, Stmt::Item(item) if is_codec(item)));
        }
    }
    file
}

/// `Fields`, the type of its slots, and the impls that call it.
fn is_codec(item: &Item) -> bool {
    let item = match item {
        Item::Impl(item) => item,
        Item::Struct(item) => return item.ident.to_string().ends_with("Slots"),
        _ => return false,
    };
    let last = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    last.is_some_and(|last| ["Fields", "Deserialize", "Serialize"].iter().any(|name| last.ident == name))
}
