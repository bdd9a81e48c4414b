//! How much is written for a resource of ten attributes with every verb. Compile times are measured by `scripts/cost`;
//! lines are the same on every machine, so they are what a change is held to.

use syn::{Expr, File, Item, Stmt};

use super::expansion::{declared, expand, pretty};

/// Lines beside the codec.
const LINES: usize = 120;

/// Lines of the codec, which grows with the attributes as serde's own does: what they are, and a little.
const CODEC_LINES: usize = 255;

const RESOURCE: &str = include_str!("budget/resource.rs");

#[test]
// `scripts/cost` shows what is said here.
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
    assert!(beside <= LINES, "{beside} lines are written for a resource, beside its codec: the budget is {LINES}");
    assert!(codec <= CODEC_LINES, "{codec} lines are written for a codec: the budget is {CODEC_LINES}");
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

/// `Fields`, and what hands on to it.
fn is_codec(item: &Item) -> bool {
    let Item::Impl(item) = item else { return false };
    let last = item.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    last.is_some_and(|last| ["Fields", "Deserialize", "Serialize"].iter().any(|name| last.ident == name))
}
