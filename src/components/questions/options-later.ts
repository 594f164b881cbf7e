/** The script of the questions as a page asks for it once a reader comes near them: the bank of questions has it at once. */
import './options-element.ts';
