//! The program `rtk`.
#![allow(clippy::print_stdout)]

fn main() -> Result<(), rtk_openapi::ReadError> {
    for path in std::env::args().skip(1) {
        let document = rtk_openapi::Document::open(&path)?;
        println!(
            "{}: {} operations, {} schemas, {} warnings, {:?} {:?}",
            document.title,
            document.operations.len(),
            document.schemas.len(),
            document.warnings.len(),
            document.servers,
            document.security
        );
        for warning in document.warnings.iter().take(15) {
            println!("  {warning}");
        }
        let unions = document.schemas.iter().filter_map(|it| match &it.kind {
            rtk_openapi::model::Kind::Union(union) => Some(union),
            _ => None,
        });
        println!(
            "  unions {} with tag {} declared {}",
            unions.clone().count(),
            unions.clone().filter(|it| it.tag.is_some()).count(),
            unions.clone().filter(|it| it.tag.as_ref().is_some_and(|it| it.is_declared)).count()
        );
    }
    Ok(())
}
