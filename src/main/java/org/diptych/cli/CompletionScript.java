package org.diptych.cli;

import java.util.List;
import java.util.Map;
import org.apache.commons.cli.Option;
import org.diptych.content.Format;
import org.diptych.language.Edition;
import org.diptych.language.Language;
import org.diptych.report.ReportFormat;
import org.diptych.write.pdf.Standard;

/**
 * Writes the script that completes command lines. It runs in bash, and in zsh through its {@code bashcompinit}. All that
 * Diptych knows stands in the script; publications and kinds are looked up in the project while the author types.
 */
final class CompletionScript {
    private static final String START = """
            # Completes the command line of diptych in bash and zsh. Use it so: source <(./diptych completion)
            if [[ -n ${ZSH_VERSION-} ]]; then
              autoload -Uz compinit bashcompinit
              whence compdef >/dev/null || compinit
              bashcompinit
            fi

            # Offers words; of a list with commas, for its last part.
            _diptych_words() {
              local list=
              [[ $word != *,* ]] || list=${word%,*},
              COMPREPLY=($(compgen -P "$kept$list" -W "$*" -- "${word##*,}"))
            }

            # Offers what `compgen -d` or `compgen -f` finds.
            _diptych_paths() {
              local path
              while IFS= read -r path; do COMPREPLY+=("$kept$path"); done < <(compgen "$1" -- "$word")
              compopt -o filenames 2>/dev/null || true
            }

            # Offers the folders below $1 of the project that hold a file $2. The project is the folder asked for, or the
            # nearest one upwards.
            _diptych_folders() {
              local root=$directory file found=
              if [[ -z $root ]]; then
                root=$PWD
                until [[ -z $root || (-d $root/content && -d $root/templates) ]]; do root=${root%/*}; done
              fi
              for file in "$root/$1"/*/"$2"; do
                [[ ! -e $file ]] || { file=${file%/*} && found+=" ${file##*/}"; }
              done
              _diptych_words "$found"
            }

            _diptych() {
              local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} kept= command= directory= i
              COMPREPLY=()
              for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in
                  -C | --directory)
                    [[ ${COMP_WORDS[i+1]} != = ]] || ((i++))
                    ((i++))
                    directory=${COMP_WORDS[i]};;
                  --directory=*) directory=${COMP_WORDS[i]#*=};;
                  COMMANDS) [[ -n $command ]] || command=${COMP_WORDS[i]};;
                esac
              done
              # Bash makes three words of `--name=value`, zsh makes one.
              if [[ $word == = ]]; then
                word=
              elif [[ $before == = ]]; then
                before=${COMP_WORDS[COMP_CWORD-2]}
                [[ $before == -* ]] || { _diptych_paths -f; return; }
              elif [[ $word == --*=* ]]; then
                before=${word%%=*} kept=$before= word=${word#*=}
              fi
              case $command/$before in
            """;

    private static final String MIDDLE = """
                *)
                  case $command/$word in
            """;

    private static final String END = """
                  esac;;
              esac
            }
            complete -F _diptych diptych ./diptych
            """;

    private CompletionScript() {}

    /** The script for these commands, by their names. */
    static String of(Map<String, Command> commands) {
        StringBuilder script = new StringBuilder(START.replace("COMMANDS", String.join(" | ", commands.keySet())));
        for (Option option : Usage.GENERAL) {
            value("*", option, script);
        }
        commands.forEach((name, command) -> command.usage().options().forEach(option -> value(name, option, script)));
        script.append(MIDDLE);
        commands.forEach((name, command) -> words(name, command.usage(), script));
        script.append("      /-*) _diptych_words ")
                .append(names(Commands.PROGRAM))
                .append(";;\n      /*) _diptych_words ")
                .append(String.join(" ", commands.keySet()))
                .append(";;\n");
        return script.append(END).toString();
    }

    /** What fits behind an option that takes a value. */
    private static void value(String command, Option option, StringBuilder script) {
        if (option.hasArg()) {
            String letter = option.getOpt() == null ? "" : command + "/-" + option.getOpt() + " | ";
            script.append("    %s%s/--%s) %s;;\n"
                    .formatted(letter, command, option.getLongOpt(), fitting(option.getArgName())));
        }
    }

    /** What fits elsewhere: options behind a hyphen, else what the command takes. */
    private static void words(String command, Usage usage, StringBuilder script) {
        script.append("      ")
                .append(command)
                .append("/-*) _diptych_words ")
                .append(names(usage))
                .append(";;\n");
        if (!usage.parameters().isEmpty()) {
            String first = fitting(usage.parameters().get(0).label());
            script.append("      ").append(command).append("/*) ").append(first).append(";;\n");
        }
    }

    private static String names(Usage usage) {
        return String.join(" ", usage.optionNames());
    }

    /** What offers the words that fit an argument of this name. */
    private static String fitting(String argument) {
        return switch (argument) {
            case "EDITION,..." -> offer(Edition.codes());
            case "FORMAT,..." -> offer(Format.codes());
            case "FORMAT[=FILE]..." -> offer(ReportFormat.words());
            case "STANDARD,..." -> offer(Standard.codes()) + " none";
            case "SEVERITY" -> offer(List.of("error", "warning"));
            case "LANGUAGE" -> offer(Language.ALL.stream().map(Language::code).toList());
            case "PUBLICATION" -> "_diptych_folders content publication.yaml";
            case "KIND" -> "_diptych_folders templates kind.yaml";
            case "DIR" -> "_diptych_paths -d";
            case "FILE" -> "_diptych_paths -f";
            default -> throw new IllegalArgumentException("no words for " + argument);
        };
    }

    private static String offer(List<String> words) {
        return "_diptych_words " + String.join(" ", words);
    }
}
