//! The program `rtk`.
#![allow(clippy::print_stdout)]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let document = rtk_openapi::Document::open(&arguments[0])?;
    let prefixes = &arguments[2..];
    let selected = rtk_openapi::plan::select(&document, prefixes, &[], &[]);
    let plan = rtk_openapi::plan::plan(&document, &selected);
    let out = std::path::Path::new(&arguments[1]);
    let files = rtk_openapi::print(&plan);
    for (path, text) in &files {
        let path = out.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(out))?;
        std::fs::write(path, text)?;
    }
    let mut declared = 0;
    for outcome in &plan.outcomes {
        match &outcome.result {
            Ok(_) => declared += 1,
            Err(why) => println!("not: {} {} ({}): {why}", outcome.method, outcome.path, outcome.operation),
        }
    }
    println!("declared {declared} of {} operations in {} files, {} values", plan.outcomes.len(), files.len(), plan.values.len());
    Ok(())
}
