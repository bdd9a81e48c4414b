//! Writes the JavaScript of a module that wasm-bindgen exports: `bindgen nodejs|bundler MODULE FOLDER`.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [target, module, folder] = &arguments[..] else {
        eprintln!("usage: bindgen nodejs|bundler MODULE FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).typescript(false);
    let prepared = match target.as_str() {
        "nodejs" => bindgen.nodejs(true),
        _ => bindgen.bundler(true),
    };
    match prepared.and_then(|bindgen| bindgen.generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindgen: {error:?}");
            ExitCode::FAILURE
        }
    }
}
