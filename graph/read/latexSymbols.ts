/** What LaTeX commands look like in print, as far as titles and abstracts use them. */

/** Command → the sign it sets. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  (
    "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ " +
    "lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω " +
    "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ " +
    "sum Σ prod Π int ∫ partial ∂ nabla ∇ infty ∞ times × cdot · cdots ⋯ ldots … dots … div ÷ pm ± mp ∓ " +
    "leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ equiv ≡ " +
    "propto ∝ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩ setminus ∖ emptyset ∅ " +
    "to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ mapsto ↦ " +
    "uparrow ↑ downarrow ↓ forall ∀ exists ∃ neg ¬ wedge ∧ vee ∨ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ circ ∘ " +
    "star ⋆ ast ∗ bullet • dagger † langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ mid | vert | Vert ‖ " +
    "prec ≺ succ ≻ preceq ⪯ succeq ⪰ prime ′ degree ° deg ° perp ⊥ top ⊤ checkmark ✓ textdegree ° " +
    "textemdash — textendash – textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” " +
    "textasciitilde ∼ textbackslash ∖ texttimes × copyright © circledR ® textregistered ® texttrademark ™ " +
    "S § ss ß ae æ AE Æ oe œ OE Œ o ø aa å AA Å l ł L Ł i ı dh ð DH Ð th þ TH Þ dj đ DJ Đ textquotesingle ' textbraceleft { textbraceright } textasciicircum ^ textunderscore _ textless < textgreater > textbar | textdollar $ j ȷ"
  )
    .split(" ")
    .reduce<[string, string][]>((pairs, word, i, words) => {
      if (i % 2 === 0) pairs.push([word, words[i + 1] ?? ""]);
      return pairs;
    }, []),
);

/** Command → what authors mean by it in running text. */
export const PHRASES: ReadonlyMap<string, string> = new Map([
  ["etc", "etc."],
  ["eg", "e.g."],
  ["ie", "i.e."],
  ["Eg", "E.g."],
  ["Ie", "I.e."],
  ["cf", "cf."],
  ["vs", "vs."],
  ["wrt", "w.r.t."],
  ["etal", "et al."],
  ["iid", "i.i.d."],
  ["aka", "a.k.a."],
]);

/** Commands that set a name upright: log n, max f. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  "log ln exp max min sup inf lim sin cos tan tanh sinh cosh det dim ker arg argmax argmin gcd Pr poly mod".split(
    " ",
  ),
);

/** Commands whose one argument is kept and which are themselves gone. */
export const FONTS: ReadonlySet<string> = new Set(
  (
    "mathcal mathbb mathbf mathrm mathsf mathit mathtt mathfrak mathscr boldsymbol bm pmb operatorname text " +
    "textbf textit textrm textsf texttt textsc textsl textnormal emph underline overline mbox hbox uline " +
    "textsuperscript textsubscript url mathop ensuremath widehat widetilde"
  ).split(" "),
);

/** Switches: what follows them in the same group is set in another face. */
export const SWITCHES: ReadonlySet<string> = new Set(
  (
    "em bf it rm sf tt sc sl cal bfseries itshape ttfamily sffamily scshape normalfont tiny scriptsize " +
    "footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle"
  ).split(" "),
);

/** Commands that leave no trace, together with their argument if they have one. */
export const DROPPED: ReadonlySet<string> = new Set(
  "cite citep citet citealp citeauthor citeyear ref cref Cref eqref label vspace hspace begin end index".split(
    " ",
  ),
);

/** Commands that leave no trace and have no argument. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    "left right big Big bigg Bigg bigl bigr Bigl Bigr middle limits nolimits xspace protect noindent centering " +
    "relax item quad qquad par newline linebreak"
  ).split(" "),
);

/** Accent command → combining character. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["^", "\u0302"],
  ['"', "\u0308"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["u", "\u0306"],
  ["v", "\u030c"],
  ["H", "\u030b"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["r", "\u030a"],
  ["hat", "\u0302"],
  ["tilde", "\u0303"],
  ["bar", "\u0304"],
  ["dot", "\u0307"],
  ["ddot", "\u0308"],
  ["vec", "\u20d7"],
]);
