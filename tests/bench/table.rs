//! Figures, and the table they are shown in.

use std::time::Duration;

/// Figures of one size, by what they are of, in the order they were first given.
#[derive(Default)]
pub struct Column {
    /// The size.
    pub people: usize,
    figures: Vec<(&'static str, Vec<f64>)>,
}

impl Column {
    /// For a size.
    pub fn new(people: usize) -> Self {
        Column { people, figures: Vec::new() }
    }

    /// Adds one measurement of something.
    pub fn add(&mut self, what: &'static str, figure: f64) {
        match self.figures.iter_mut().find(|(w, _)| *w == what) {
            Some((_, figures)) => figures.push(figure),
            None => self.figures.push((what, vec![figure])),
        }
    }

    /// Adds one time, in milliseconds.
    pub fn time(&mut self, what: &'static str, time: Duration) {
        self.add(what, time.as_secs_f64() * 1_000.0);
    }
}

/// The figure that so much of all is not above: 0.5 for the median.
pub fn quantile(figures: &[f64], part: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let at = ((sorted.len() as f64 * part).ceil() as usize).clamp(1, sorted.len().max(1)) - 1;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// Prints the columns beside one another: medians of what was measured.
pub fn print(columns: &[Column]) {
    let Some(first) = columns.first() else { return };
    let wide = first.figures.iter().map(|(what, _)| what.len()).max().unwrap_or(0);
    print!("{:wide$}", "people in the book");
    for column in columns {
        print!("{:>12}", column.people);
    }
    println!();
    for (what, _) in &first.figures {
        print!("{what:wide$}");
        for column in columns {
            let figures = column.figures.iter().find(|(w, _)| w == what).map_or(&[][..], |(_, f)| f);
            let figure = quantile(figures, 0.5);
            let decimals = if figure.fract() == 0.0 && figure >= 10.0 { 0 } else { 2 };
            print!("{figure:>12.decimals$}");
        }
        println!();
    }
}
